//go:build ignore

// Content-Length is not counted down, so that bytes behind the body become
// body.
//
//impostor:caught-by 02-06
//impostor:errata 13 16
package request

import (
	"bufio"
	"io"
)

func NewBody(br *bufio.Reader, length int64) io.Reader {
	if length == 0 {
		return noBody
	}
	return io.LimitReader(br, length+int64(br.Buffered()))
}
