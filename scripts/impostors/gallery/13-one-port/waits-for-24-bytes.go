//go:build ignore

// As many bytes are awaited as the preface has: a request that is shorter is
// never answered.
//
//impostor:caught-by 13-01
package server

import (
	"io"

	"barewire/06-first-answer/h2min"
)

func Sniff(r io.Reader) (read []byte, protocol Protocol, err error) {
	read = make([]byte, len(h2min.Preface))
	n, err := io.ReadFull(r, read)
	if n == 0 {
		return nil, HTTP1, err
	}
	protocol, _ = Detect(read[:n])
	return read[:n], protocol, nil
}
