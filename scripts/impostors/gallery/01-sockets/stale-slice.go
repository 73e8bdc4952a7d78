//go:build ignore

// A slice of the buffer is kept over fill, which moves what it showed.
//
//impostor:caught-by 01-04
package tcp

import (
	"bytes"
	"io"
)

func (r *LineReader) ReadLine() (line []byte, err error) {
	for {
		pending := r.buf[r.start:r.end]
		if i := bytes.IndexByte(pending, '\n'); i >= 0 {
			r.start += i + 1
			return r.checked(pending[:i], nil)
		}
		err = r.fill()
		if err == io.EOF && len(pending) > 0 {
			r.start = r.end
			return r.checked(pending, io.ErrUnexpectedEOF)
		}
		if err != nil {
			return nil, err
		}
	}
}
