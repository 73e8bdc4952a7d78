//go:build ignore

// 24 bytes are awaited before the first is looked at, and a client of HTTP/1
// that sends fewer waits for ever.
//
//impostor:caught-by 06-01
package h2min

import (
	"bufio"

	"barewire/05-frames/frame"
)

func ReadPreface(br *bufio.Reader) error {
	p, err := br.Peek(len(Preface))
	if err != nil {
		return err
	}
	if string(p) != Preface {
		return connError(frame.ProtocolError, "preface: got %q", p)
	}
	_, err = br.Discard(len(Preface))
	return err
}
