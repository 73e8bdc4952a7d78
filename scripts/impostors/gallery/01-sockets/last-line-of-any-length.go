//go:build ignore

// A last line without an end may be longer than a line may be.
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
		if err == io.EOF && r.start < r.end {
			line = r.buf[r.start:r.end]
			r.start = r.end
			return line, io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, err
		}
	}
}
