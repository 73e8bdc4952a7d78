package h2min

import (
	"bufio"
	"io"

	"barewire/05-frames/frame"
)

// Preface is what a client sends first, before its SETTINGS. It looks like a
// request of a version that never was, so that a server of HTTP/1 refuses it
// at once and does not wait for more. RFC 9113 §3.4.
const Preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"

// ReadPreface waits for the preface and takes it from br. What is not the
// preface is noticed at its first wrong byte: a client of HTTP/1 may never
// send 24. That is a *frame.ConnError with PROTOCOL_ERROR; other errors are
// those of the connection, io.ErrUnexpectedEOF if it ended inside.
//
//lab:exercise 06-01
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
			return connError(frame.ProtocolError, "preface: got %q, want %q "+
				"(RFC 9113 §3.4)", p, Preface[:n])
		}
	}
	_, err := br.Discard(len(Preface))
	return err
}
