//go:build ignore

// TrimSpace takes white space that belongs to the line.
//
//impostor:caught-by 01-03
package tcp

import "bytes"

func (r *LineReader) checked(line []byte, err error) ([]byte, error) {
	line = bytes.TrimSpace(line)
	if len(line) > r.max {
		return nil, ErrLineTooLong
	}
	return line, err
}
