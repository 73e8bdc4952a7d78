//go:build ignore

// The value is checked and the name is not, so the injection moves there.
//
//impostor:caught-by 03-04
package http10

import "fmt"

func AppendField(dst []byte, name, value string) ([]byte, error) {
	for i := range len(value) {
		if c := value[i]; c < ' ' && c != '\t' || c == 0x7f {
			return dst, fmt.Errorf("field %s: byte %#02x", name, c)
		}
	}
	return fmt.Appendf(dst, "%s: %s\r\n", name, value), nil
}
