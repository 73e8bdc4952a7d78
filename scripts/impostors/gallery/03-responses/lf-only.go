//go:build ignore

// The status line ends with LF alone, for fmt.Fprintln and its like write no
// CR.
//
//impostor:caught-by 03-02
package http10

import "fmt"

func AppendStatusLine(dst []byte, status int) []byte {
	return fmt.Appendln(dst, "HTTP/1.0", status, Reason(status))
}
