package http11

import (
	"io"

	"barewire/02-requests/request"
)

// body is a request's body as its handler reads it. It knows how much of it is
// still to come: behind that begins the next request.
type body struct {
	conn    *conn
	src     io.Reader
	left    int64 // bytes not read yet; Chunked if nobody knows
	awaited bool  // the client waits for 100 Continue before it sends
	begun   bool
	err     error   // what went wrong, if anything did: not io.EOF
	chunks  chunked // src, if the body comes in chunks
}

// begin gets b ready for a body of so many bytes, or Chunked.
func (b *body) begin(c *conn, length int64, awaited bool) {
	*b = body{conn: c, left: length, awaited: awaited}
	switch length {
	case 0:
		b.src = request.NewBody(c.br, 0)
	case Chunked:
		b.chunks = chunked{br: c.br, max: c.server.limits().Body}
		b.src = &b.chunks
	default:
		b.src = request.NewBody(c.br, length)
	}
}

// Read reads from the body. Its clock starts at the first read: a handler that
// wants no body waits for none.
func (b *body) Read(p []byte) (int, error) {
	if !b.begun && b.left != 0 {
		b.begun = true
		b.conn.due = readingBody
		b.invite()
	}
	n, err := b.src.Read(p)
	if b.left > 0 {
		b.left -= int64(n)
	}
	switch {
	case err == io.EOF:
		b.left = 0
		b.conn.request.Trailers = b.chunks.trailers
	case err != nil:
		b.err = err
	}
	return n, err
}

// maxSkip is how much of a body that nobody wants we read to keep a
// connection. Beyond that a new connection is cheaper.
const maxSkip = 256 << 10

// unwanted reports whether the rest of the body is not worth reading, or may
// never come: a client that waits for 100 Continue and gets its answer instead
// is free to send the body or not, so nobody knows what its next byte is.
// RFC 9110 §10.1.1.
func (b *body) unwanted() bool {
	return b.left > maxSkip || b.left != 0 && b.awaited
}

// skip reads what the handler has left of the body, and reports whether it got
// to the end: only then is the next byte the first of a request. What is left
// of a body must never be taken for a request: its sender may have made it look
// like one. RFC 9112 §9.3.
//
// It reads maxSkip bytes at most, and nothing that is unwanted.
//
//lab:exercise 04-02
//lab:stub return b.left == 0
func (b *body) skip() bool {
	return b.left == 0
}
