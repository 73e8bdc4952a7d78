//go:build ignore

// An empty line is taken for the end of the stream.
//
//impostor:caught-by 01-03
package tcp

import (
	"bytes"
	"io"
)

func (r *LineReader) checked(line []byte, err error) ([]byte, error) {
	line = bytes.TrimSuffix(line, []byte("\r"))
	if len(line) == 0 {
		return nil, io.EOF
	}
	if len(line) > r.max {
		return nil, ErrLineTooLong
	}
	return line, err
}
