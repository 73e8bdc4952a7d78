//go:build ignore

// What one Read returns is taken for one line.
//
//impostor:caught-by 01-03
//impostor:errata 8
package tcp

import (
	"bytes"
	"io"
)

func (r *LineReader) ReadLine() (line []byte, err error) {
	n, err := r.src.Read(r.buf)
	if err != nil {
		return nil, err
	}
	line = r.buf[:n]
	if !bytes.HasSuffix(line, []byte("\n")) {
		return line, io.ErrUnexpectedEOF
	}
	return r.checked(line[:n-1], nil)
}
