//go:build ignore

// The buffer grows with the line, as far as the client likes.
//
//impostor:caught-by 01-03
package tcp

import (
	"bytes"
	"io"
)

func (r *LineReader) checked(line []byte, err error) ([]byte, error) {
	return bytes.TrimSuffix(line, []byte("\r")), err
}

func (r *LineReader) fill() error {
	more := make([]byte, 512)
	n, err := r.src.Read(more)
	r.buf = append(r.buf[:r.end], more[:n]...)
	r.end += n
	if n > 0 && err == io.EOF {
		return nil
	}
	return err
}
