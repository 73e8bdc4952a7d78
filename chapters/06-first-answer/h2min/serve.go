// Package h2min is the least of HTTP/2 that a client takes for a server: the
// preface, settings, pings, one request on one stream, one answer, goodbye.
package h2min

import (
	"bufio"
	"context"
	"net"
	"time"

	"barewire/01-sockets/tcp"
	"barewire/05-frames/frame"
)

// A Server answers one request a connection.
type Server struct {
	Handle func(*Request) *Response
	// NewCodec returns the codec for a connection; nil means Plain.
	NewCodec func() Codec
	// Timeout is how long a connection may take, all in all.
	Timeout time.Duration
	// Log gets what ended a connection that did not end well.
	Log func(error)
}

// linger is how long a client may go on sending after our goodbye.
const linger = time.Second

// Serve speaks HTTP/2 on conn until it has answered a request, or failed to,
// and says goodbye. It fits tcp.Server.Handle.
func (s *Server) Serve(ctx context.Context, conn net.Conn) {
	defer tcp.CloseGently(conn, linger)
	conn.SetDeadline(time.Now().Add(s.Timeout))
	release := tcp.WakeOnDone(ctx, conn)
	defer release()

	c := &session{server: s, codec: Plain{}}
	if s.NewCodec != nil {
		c.codec = s.NewCodec()
	}
	err := c.talk(conn)
	if ctx.Err() != nil {
		err = nil // we are closing: that is no error
	}
	conn.SetWriteDeadline(time.Now().Add(linger))
	conn.Write(AppendGoodbye(c.out, c.stream, err))
	if err != nil && s.Log != nil {
		s.Log(err)
	}
}

// A session is one connection: what has been agreed and what was asked.
type session struct {
	server  *Server
	codec   Codec
	out     []byte   // frames that are not sent yet
	greeted bool     // the client's SETTINGS have come
	stream  uint32   // of the request; 0: none yet
	request *Request // nil while its fields have not come
	done    bool     // it is answered, or will never be
}

// talk reads the preface and frames, and writes what they call for, until the
// request is answered. It writes before it waits: a client may want to hear us
// before it sends the rest of its frame. While whole frames are here nobody
// waits, and what they call for joins in one write.
func (c *session) talk(conn net.Conn) error {
	br := bufio.NewReader(conn)
	if err := ReadPreface(br); err != nil {
		return err
	}
	c.out = c.greet(c.out)
	frames := frame.NewReader(br, frame.DefaultMaxSize)
	for !c.done {
		if !frames.Ready() && len(c.out) > 0 {
			if _, err := conn.Write(c.out); err != nil {
				return err
			}
			c.out = c.out[:0]
		}
		h, p, err := frames.ReadFrame()
		if err == nil {
			err = c.receive(h, p)
		}
		if e := ofStream(err); e != nil {
			c.reset(e)
		} else if err != nil {
			return err
		}
	}
	return nil
}

// reset ends one stream. With it, if it is that of the request, ends all that
// we are here for.
func (c *session) reset(e *frame.StreamError) {
	c.out = frame.AppendRSTStream(c.out,
		frame.RSTStream{StreamID: e.StreamID, Code: e.Code})
	c.done = c.done || e.StreamID == c.stream
}
