//go:build ignore

// The reason phrase is OK whatever the code.
//
//impostor:caught-by 03-02
//impostor:errata 17
package http10

import "fmt"

func AppendStatusLine(dst []byte, status int) []byte {
	return fmt.Appendf(dst, "HTTP/1.0 %d OK\r\n", status)
}
