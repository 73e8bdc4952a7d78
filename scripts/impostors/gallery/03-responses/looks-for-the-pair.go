//go:build ignore

// Only CR and LF together are refused, though to many a reader LF alone ends a
// line.
//
//impostor:caught-by 03-04
//impostor:errata 37
package http10

import (
	"fmt"
	"strings"
)

func AppendField(dst []byte, name, value string) ([]byte, error) {
	if !isToken(name) {
		return dst, fmt.Errorf("field name %q: want a token", name)
	}
	if strings.Contains(value, "\r\n") {
		return dst, fmt.Errorf("field %s: CR LF in its value", name)
	}
	return fmt.Appendf(dst, "%s: %s\r\n", name, value), nil
}
