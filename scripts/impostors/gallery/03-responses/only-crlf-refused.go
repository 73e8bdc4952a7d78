//go:build ignore

// Only CR and LF are refused in a value, and NUL and the other control bytes
// go out.
//
//impostor:caught-by 03-04
package http10

import (
	"fmt"
	"strings"
)

func AppendField(dst []byte, name, value string) ([]byte, error) {
	if !isToken(name) {
		return dst, fmt.Errorf("field name %q: want a token", name)
	}
	if strings.ContainsAny(value, "\r\n") {
		return dst, fmt.Errorf("field %s: CR or LF in its value", name)
	}
	return fmt.Appendf(dst, "%s: %s\r\n", name, value), nil
}
