//go:build ignore

// A client that stops in the middle of what might have been a preface is taken
// for one of HTTP/2.
//
//impostor:caught-by 13-01
package server

import (
	"io"

	"barewire/06-first-answer/h2min"
)

func Sniff(r io.Reader) (read []byte, protocol Protocol, err error) {
	read = make([]byte, 0, len(h2min.Preface))
	for {
		n, err := r.Read(read[len(read):cap(read)])
		read = read[:len(read)+n]
		protocol, sure := Detect(read)
		switch {
		case n > 0 && sure, err == io.EOF && len(read) > 0:
			return read, protocol, nil
		case err != nil:
			return read, HTTP1, err
		}
	}
}
