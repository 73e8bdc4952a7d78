//go:build ignore

// Code and reason phrase have changed places.
//
//impostor:caught-by 03-02
package http10

import "fmt"

func AppendStatusLine(dst []byte, status int) []byte {
	return fmt.Appendf(dst, "HTTP/1.0 %s %d\r\n", Reason(status), status)
}
