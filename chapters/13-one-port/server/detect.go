package server

import "io"

// A Protocol is what a client has begun to speak.
type Protocol int

// The protocols that one port can tell apart. WebSocket is not among them: it
// begins as HTTP, of either kind.
const (
	HTTP1 Protocol = iota
	HTTP2
	TLS
)

// handshakeRecord is the first byte of TLS: a record that holds a handshake.
// No method begins with it. RFC 8446 §5.1.
const handshakeRecord = 0x16

// Detect tells from the first bytes of a connection what the client speaks,
// or reports that it takes more of them to be sure. One byte is enough for
// TLS. HTTP/2 is what begins with the whole preface; HTTP/1 is everything
// else, from the first byte on that the preface does not have there: "P" may
// still be both, "PO" is a POST. RFC 9113 §3.4.
//
//lab:exercise 13-01
//lab:stub return HTTP1, true
func Detect(p []byte) (protocol Protocol, sure bool) {
	return HTTP1, true
}

// Sniff reads from r until it is clear what the client speaks. It returns
// what it has read as well: those bytes are the first of what is to be served,
// and nobody can read them twice. It reads as few as possible, never any
// behind a preface, and asks r for no more once it is sure.
//
// When the stream ends before that, what has come is for HTTP/1 to judge;
// io.EOF means that nothing has. Other errors are r's.
//
//lab:exercise 13-01
//lab:stub return nil, HTTP1, nil
func Sniff(r io.Reader) (read []byte, protocol Protocol, err error) {
	return nil, HTTP1, nil
}
