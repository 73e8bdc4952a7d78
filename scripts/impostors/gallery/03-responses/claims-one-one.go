//go:build ignore

// The status line claims HTTP/1.1, of which this server keeps no promise.
//
//impostor:caught-by 03-02
package http10

import "fmt"

func AppendStatusLine(dst []byte, status int) []byte {
	return fmt.Appendf(dst, "HTTP/1.1 %d %s\r\n", status, Reason(status))
}
