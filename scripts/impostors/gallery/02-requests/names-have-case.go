//go:build ignore

// Field names are compared with ==, so that hOsT is not Host.
//
//impostor:caught-by 02-04
//impostor:errata 26
package request

func sameName(a, b string) bool { return a == b }
