package http11

import (
	"cmp"
	"context"
	"io"
	"net"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// Server answers the requests of each connection it is given, one after the
// other. The zero values of its limits and times mean the defaults.
type Server struct {
	// Handler answers a request. The request, its fields and its body are
	// the handler's until it returns; its strings may be kept. A panic costs
	// its connection only.
	Handler http10.Handler
	// Protocols are what a client can upgrade to, by name in lower case.
	Protocols map[string]Protocol
	Limits    request.Limits
	// HeaderTimeout bounds the time from the connection to the first byte,
	// and from the first byte of a head to its last: 10 s.
	HeaderTimeout time.Duration
	// BodyTimeout bounds the reading of a body: 30 s.
	BodyTimeout time.Duration
	// WriteTimeout bounds how long a client may let us wait before it takes
	// the next piece of an answer: 30 s, or an eighth more.
	WriteTimeout time.Duration
	// IdleTimeout bounds the time from an answer to the next request: 60 s,
	// or an eighth more.
	IdleTimeout time.Duration
	// Linger bounds the wait for what a client still sends when we have
	// ended our side: 5 s.
	Linger time.Duration
	// MaxRequests is how many requests a connection may carry; 0: no limit.
	MaxRequests int
	// Log, if not nil, is told what went wrong on a connection.
	Log func(error)
	// Report, if not nil, is told what a connection did once it is over.
	Report func(Stats)
}

// Stats count what happened on one connection.
type Stats struct{ Requests, Reads, Writes int }

// Serve answers the requests that come on conn until one of the two sides has
// had enough, and closes it. It fits tcp.Server.Handle. Once ctx is done an
// idle connection is closed at once, and a request in flight is answered and
// is the last. RFC 9112 §9.3, §9.6.
//
// The work is done by a goroutine that lives for as long as the client keeps
// talking. Work makes a stack grow, and none ever shrinks to its first size
// again. So when the client falls silent that goroutine ends and leaves the
// conn to this one, which never did anything but wait: ten thousand idle
// connections are ten thousand of the smallest stacks.
func (s *Server) Serve(ctx context.Context, nc net.Conn) {
	s.Resume(ctx, nc, nil)
}

// Resume is Serve on a connection of which some bytes were read already, by
// somebody who wanted to know what they are. They come first.
func (s *Server) Resume(ctx context.Context, nc net.Conn, read []byte) {
	silent := make(chan *conn)
	go func() { silent <- s.begin(ctx, nc, read).work() }()
	c := <-silent
	for !c.over && c.sleep() == nil {
		go func() { silent <- c.work() }()
		<-silent
	}
	c.unwatch()
	// What follows may take hours, and needs no c: nothing of it is kept.
	goOn, stats := c.goOn, c.stats
	if goOn != nil {
		goOn()
	}
	nc.Close()
	if s.Report != nil {
		s.Report(stats)
	}
}

// begin makes the conn. Even an allocation can need more than a small stack
// holds.
func (s *Server) begin(ctx context.Context, nc net.Conn, read []byte) *conn {
	c := &conn{net: nc, server: s, ctx: ctx, raw: rawConn(nc)}
	c.try, c.tryOne = c.tryRead, c.tryFirst
	c.unwatch = context.AfterFunc(ctx, c.wake)
	if len(read) > 0 {
		c.take()
		c.arrived = append(c.spare[:0], read...)
	}
	return c
}

// work is the loop: wait, then answer everything that is there. It ends when
// the connection is over or the client silent.
func (c *conn) work() *conn {
	for {
		if err := c.await(); err != nil {
			c.over = !c.maySleep(err)
			if c.over && c.served > 0 && c.ctx.Err() != nil {
				c.close(c.parting(err))
			}
			c.rest()
			return c
		}
		if !c.answer() {
			c.close(c.server.linger())
			c.over = true
			return c
		}
	}
}

// answer answers everything that is there, and reports whether more may follow.
func (c *conn) answer() (more bool) {
	defer c.survive()
	for {
		next, err := c.exchange()
		if err != nil && err != io.EOF {
			c.log(err)
		}
		if !next || c.br.Buffered() == 0 {
			return next
		}
	}
}

func (c *conn) log(err error) {
	if c.server.Log != nil {
		c.server.Log(err)
	}
}

// parting is how long a client that is still awake may take to part, when a
// shutdown has ended the wait for its next request with err. Its last answer
// did not say that it was the last, and may be on its way; what the client
// pipelines meanwhile must not reset it. If the shutdown was there before the
// wait, that answer was in flight. Else the client has had a moment, and gets
// another one.
func (c *conn) parting(err error) time.Duration {
	if err == c.ctx.Err() {
		return c.server.linger()
	}
	return min(c.server.linger(), awake)
}

func (s *Server) linger() time.Duration {
	return cmp.Or(s.Linger, defaultLinger)
}

func (s *Server) limits() request.Limits {
	return request.Limits{
		Line: cmp.Or(s.Limits.Line, request.DefaultLimits.Line),
		Head: cmp.Or(s.Limits.Head, request.DefaultLimits.Head),
		Body: cmp.Or(s.Limits.Body, request.DefaultLimits.Body),
	}
}
