package http10

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"net"
	"slices"
	"time"

	"barewire/02-requests/request"
)

// Server answers one request on each connection it is given. The zero values
// of its limits and times mean the defaults.
type Server struct {
	Handler Handler
	Limits  request.Limits
	// HeaderTimeout bounds the time until the whole head is here: 10 s.
	HeaderTimeout time.Duration
	// BodyTimeout bounds the reading of the body: 30 s.
	BodyTimeout time.Duration
	// WriteTimeout bounds how long the client may let us wait before it
	// takes the next piece of the answer: 30 s.
	WriteTimeout time.Duration
	// Linger bounds the wait for what an answered client still sends: 5 s.
	Linger time.Duration
	// Log, if not nil, is told what went wrong on a connection.
	Log func(error)

	date dateClock
	idle idle
}

// Serve answers the request that comes on conn and closes it. It fits
// tcp.Server.Handle. Once ctx is done it waits for no new request, but it
// still finishes the one it has begun.
func (s *Server) Serve(ctx context.Context, conn net.Conn) {
	c := newSession(conn)
	defer c.release()
	var err error
	if s.limit(conn, readingHead) == nil && s.await(ctx, c) == nil {
		err = s.exchange(c)
	}
	if c.cut {
		abort(conn)
	} else {
		s.finish(c)
	}
	if err != nil && err != io.EOF && s.Log != nil {
		s.Log(err)
	}
}

// broken stands for a request that could not be read, when it is answered.
var broken = &request.Request{Major: 1}

// exchange reads one request, has it answered, and sends the answer. A request
// that cannot be read is answered by Failure, and its error returned. There
// is no second request: HTTP/1.0 ends here. RFC 1945 §1.3.
//
//lab:exercise 03-01
func (s *Server) exchange(c *session) error {
	return notBegun("03-01", "(*Server).exchange")
}

// send sends the answer to req. One that must not be sent as it is becomes a
// 500: the client learns nothing of it, our log does.
func (s *Server) send(c *session, req *request.Request, r Response) error {
	if closer, ok := r.Stream.(io.Closer); ok {
		defer closer.Close()
	}
	if r.Status == 0 {
		return nil
	}
	if len(r.Body) > keepSize {
		// Piece by piece: no buffer of its size, and a clock for each.
		r.Stream, r.Length = bytes.NewReader(r.Body), int64(len(r.Body))
	}
	date := s.date.at(time.Now())
	out, refused := AppendResponse(c.out[:0], req, &r, date)
	if refused != nil {
		r = Text(500, Reason(500))
		out, _ = AppendResponse(out, req, &r, date)
	}
	var err error
	if _, sent := Framing(req.Method, &r); sent && r.Stream != nil {
		out = slices.Grow(out, streamSize)
		err = s.stream(c, out, &r)
	} else {
		err = s.write(c, out)
	}
	c.out = out
	c.cut = err != nil
	return cmp.Or(refused, err)
}
