//go:build ignore

// Values with a byte above 0x7f are refused, though obs-text has always been
// allowed.
//
//impostor:caught-by 03-04
package http10

import "fmt"

func AppendField(dst []byte, name, value string) ([]byte, error) {
	if !isToken(name) {
		return dst, fmt.Errorf("field name %q: want a token", name)
	}
	for i := range len(value) {
		if c := value[i]; c < ' ' && c != '\t' || c >= 0x7f {
			return dst, fmt.Errorf("field %s: byte %#02x", name, c)
		}
	}
	return fmt.Appendf(dst, "%s: %s\r\n", name, value), nil
}
