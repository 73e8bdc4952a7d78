//go:build ignore

// Only what has come with the first read is compared, and a preface in two
// segments is refused.
//
//impostor:caught-by 06-01
//impostor:errata 56
package h2min

import (
	"bufio"

	"barewire/05-frames/frame"
)

func ReadPreface(br *bufio.Reader) error {
	if _, err := br.Peek(1); err != nil {
		return err
	}
	p, _ := br.Peek(min(br.Buffered(), len(Preface)))
	if string(p) != Preface {
		return connError(frame.ProtocolError, "preface: got %q", p)
	}
	_, err := br.Discard(len(Preface))
	return err
}
