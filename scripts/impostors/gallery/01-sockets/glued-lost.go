//go:build ignore

// What came behind the first line in the same read is thrown away.
//
//impostor:caught-by 01-03
package tcp

import (
	"bytes"
	"io"
)

func (r *LineReader) ReadLine() (line []byte, err error) {
	r.start, r.end = 0, 0
	for {
		if i := bytes.IndexByte(r.buf[:r.end], '\n'); i >= 0 {
			return r.checked(r.buf[:i], nil)
		}
		err = r.fill()
		if err == io.EOF && r.end > 0 {
			line = r.buf[:r.end]
			return r.checked(line, io.ErrUnexpectedEOF)
		}
		if err != nil {
			return nil, err
		}
	}
}
