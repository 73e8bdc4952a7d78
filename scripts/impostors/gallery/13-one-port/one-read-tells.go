//go:build ignore

// What the first read brings decides, and a preface in two segments is a bad
// request.
//
//impostor:caught-by 13-01
//impostor:errata 8
package server

import (
	"io"

	"barewire/06-first-answer/h2min"
)

func Sniff(r io.Reader) (read []byte, protocol Protocol, err error) {
	read = make([]byte, len(h2min.Preface))
	n, err := r.Read(read)
	if n == 0 {
		return nil, HTTP1, err
	}
	protocol, sure := Detect(read[:n])
	if !sure {
		protocol = HTTP1
	}
	return read[:n], protocol, nil
}
