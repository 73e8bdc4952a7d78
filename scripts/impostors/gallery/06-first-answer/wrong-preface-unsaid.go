//go:build ignore

// What is no preface is an error of our own, and the peer is not told.
//
//impostor:caught-by 06-06
package h2min

import (
	"bufio"
	"fmt"
	"io"
)

func ReadPreface(br *bufio.Reader) error {
	for n := 1; n <= len(Preface); n++ {
		p, err := br.Peek(n)
		if err == io.EOF && len(p) > 0 {
			return io.ErrUnexpectedEOF
		}
		if err != nil {
			return err
		}
		if p[n-1] != Preface[n-1] {
			return fmt.Errorf("preface: got %q, want %q", p, Preface[:n])
		}
	}
	_, err := br.Discard(len(Preface))
	return err
}
