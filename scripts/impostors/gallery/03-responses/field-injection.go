//go:build ignore

// A field's value is sent as it is, and CR LF in it adds fields that nobody
// wrote.
//
//impostor:caught-by 03-04
//impostor:errata 37
package http10

import "fmt"

func AppendField(dst []byte, name, value string) ([]byte, error) {
	return fmt.Appendf(dst, "%s: %s\r\n", name, value), nil
}
