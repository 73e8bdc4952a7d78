//go:build ignore

// The bytes that told the protocol are not given on: whoever serves begins to
// read in the middle.
//
//impostor:caught-by 13-01
package server

import (
	"io"

	"barewire/06-first-answer/h2min"
)

func Sniff(r io.Reader) (read []byte, protocol Protocol, err error) {
	for {
		p := make([]byte, len(h2min.Preface)-len(read))
		n, err := r.Read(p)
		read = append(read, p[:n]...)
		protocol, sure := Detect(read)
		if n > 0 && sure || err != nil {
			return nil, protocol, err
		}
	}
}
