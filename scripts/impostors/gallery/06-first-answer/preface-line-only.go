//go:build ignore

// Only the first line of the preface is compared, as if it were a request.
//
//impostor:caught-by 06-01
package h2min

import (
	"bufio"

	"barewire/05-frames/frame"
)

func ReadPreface(br *bufio.Reader) error {
	const line = "PRI * HTTP/2.0\r\n"
	for n := 1; n <= len(line); n++ {
		p, err := br.Peek(n)
		if err != nil {
			return err
		}
		if p[n-1] != line[n-1] {
			return connError(frame.ProtocolError, "preface: got %q", p)
		}
	}
	_, err := br.Discard(len(Preface))
	return err
}
