//go:build ignore

// A preface that is cut in the middle is taken for a good end.
//
//impostor:caught-by 06-01
package h2min

import (
	"bufio"

	"barewire/05-frames/frame"
)

func ReadPreface(br *bufio.Reader) error {
	for n := 1; n <= len(Preface); n++ {
		p, err := br.Peek(n)
		if err != nil {
			return err
		}
		if p[n-1] != Preface[n-1] {
			return connError(frame.ProtocolError, "preface: got %q, want %q",
				p, Preface[:n])
		}
	}
	_, err := br.Discard(len(Preface))
	return err
}
