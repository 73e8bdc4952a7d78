//go:build ignore

// Percent-encoding is left as it is, so that /%68ello is not /hello.
//
//impostor:caught-by 02-03
//impostor:errata 30
package request

func DecodePath(s string) (string, error) { return s, nil }
