//go:build ignore

// Pages from everywhere may connect.
//
//impostor:caught-by 10-04
//impostor:errata 84
package upgrade

func sameHost(origin, host string) bool { return true }
