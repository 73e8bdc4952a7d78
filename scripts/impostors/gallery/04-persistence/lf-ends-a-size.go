//go:build ignore

// A bare LF ends the lines of a body in chunks.
//
//impostor:caught-by 04-05
package http11

import (
	"bufio"
	"bytes"
)

func readLine(br *bufio.Reader, max int) ([]byte, error) {
	line, err := br.ReadSlice('\n')
	if len(line) > max+len("\r\n") || err == bufio.ErrBufferFull {
		return nil, refuse(400, "line in a body over %d bytes", max)
	}
	if err != nil {
		return nil, unexpected(err)
	}
	return bytes.TrimRight(line, "\r\n"), nil
}
