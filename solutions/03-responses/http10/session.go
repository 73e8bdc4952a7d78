package http10

import (
	"bufio"
	"io"
	"net"
	"sync"

	"barewire/02-requests/request"
)

const (
	// readSize takes in one read all that a browser sends for a page.
	readSize = 4 << 10
	// keepSize is the largest output buffer worth keeping for the next.
	keepSize = 64 << 10
)

// session is what serving one connection needs: its buffers, and how much of
// the request's body is still to come. A connection lives for one request, so
// sessions are pooled: the next connection gets the buffers of the last.
type session struct {
	conn net.Conn
	br   *bufio.Reader
	out  []byte
	req  request.Request
	body body
	cut  bool // the answer broke off: the end must not look like its end
	// wrote: the kernel may still hold what we wrote before.
	wrote bool
}

var sessions = sync.Pool{New: func() any {
	return &session{
		br:  bufio.NewReaderSize(nil, readSize),
		out: make([]byte, 0, readSize),
	}
}}

func newSession(conn net.Conn) *session {
	c := sessions.Get().(*session)
	c.conn = conn
	c.br.Reset(conn)
	return c
}

// release gives the session back. Nothing of the connection may stay in it.
func (c *session) release() {
	c.br.Reset(nil)
	c.conn, c.body, c.cut, c.wrote = nil, body{}, false, false
	if cap(c.out) <= keepSize {
		sessions.Put(c)
	}
}

// unknown is the left of a request that broke off: anything may follow.
const unknown = -1

// read reads a request up to its body, and gets ready to count the body.
func (s *Server) read(c *session) (*request.Request, error) {
	req := &c.req
	if err := req.Read(c.br, s.Limits); err != nil {
		c.body.left = unknown
		return nil, err
	}
	if req.ContentLength > 0 {
		start := func() error { return s.limit(c.conn, readingBody) }
		c.body = body{req.Body, req.ContentLength, start}
		req.Body = &c.body
	}
	return req, nil
}

// body is a request's body as the handler reads it. The clock for it starts
// at the first read: a handler that wants no body waits for none.
type body struct {
	io.Reader
	left  int64 // bytes that the handler has not read
	start func() error
}

func (b *body) Read(p []byte) (int, error) {
	if b.start != nil {
		if err := b.start(); err != nil {
			return 0, err
		}
		b.start = nil
	}
	n, err := b.Reader.Read(p)
	b.left -= int64(n)
	return n, err
}
