// Package lines cuts lines.
package lines

import (
	"bytes"
	"io"
)

// Cut cuts the first line off p.
//
//lab:exercise 01-01
func Cut(p []byte) (line []byte, err error) {
	line, _, ok := bytes.Cut(p, []byte("\r\n"))
	if !ok {
		return nil, io.ErrUnexpectedEOF
	}
	return line, nil
}

// Count counts the lines of p.
//
//lab:exercise 01-02
func Count(p []byte) int {
	return bytes.Count(p, []byte("\r\n"))
}

// Last cuts the last line off p.
//
//lab:exercise 01-03
func Last(p []byte) []byte {
	return p[bytes.LastIndex(p, []byte("\r\n"))+2:]
}
