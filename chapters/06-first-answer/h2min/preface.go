package h2min

import "bufio"

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
	return notBegun("06-01", "ReadPreface")
}
