// Package websocket talks in WebSocket messages: it puts them together from
// fragments, answers pings, sees to it that text is text, and ends a
// connection so that both sides know why. RFC 6455 §5.4 to §7.
//
// Assembler and Validator are state without a socket. A Conn owns one
// connection and everything that changes while it lasts; its loop is in
// conn.go, and runs in one goroutine.
package websocket

import (
	"bufio"
	"cmp"
	"context"
	"net"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/04-persistence/http11"
	"barewire/10-handshake/upgrade"
	"barewire/11-ws-frames/wsframe"
)

// A Message is what an application sends: whole, whatever frames it came in.
type Message struct {
	Kind wsframe.Opcode // Text or Binary
	Data []byte         // UTF-8 if Kind is Text
}

// Server talks on each connection that it is given. The zero values of its
// limits and times mean the defaults.
type Server struct {
	// Handler is told each message, in the connection's own goroutine: the
	// next message is not read before it returns. m.Data is the handler's
	// until then. An error ends the connection, with its code if it is a
	// *wsframe.CloseError, with 1011 if not; a panic is such an error.
	Handler func(c *Conn, m Message) error
	Options upgrade.Options
	// Deflate accepts compression if a client offers it. RFC 7692.
	Deflate bool
	// MaxMessage bounds a message, in bytes, whatever it came in, and what it
	// came in, where that is compressed: 32 MiB.
	MaxMessage int64
	// MaxFrame bounds the payload of a frame: as MaxMessage.
	MaxFrame int64
	// Interval is for how long a client may be silent before it gets a
	// ping, and then for how long it may leave that unanswered: 30 s, or an
	// eighth more.
	Interval time.Duration
	// WriteTimeout bounds how long a client may let us wait before it takes
	// the next piece of what we say: 30 s, or an eighth more.
	WriteTimeout time.Duration
	// CloseTimeout bounds the wait for the client's close frame after ours,
	// and for its end of the stream after our end: 2 s.
	CloseTimeout time.Duration
	// NewGuard, if not nil, makes a Guard for each connection.
	NewGuard func() Guard
	// Log, if not nil, is told why a connection ended otherwise than well.
	Log func(error)
	// Ended, if not nil, is told how many messages a connection has brought,
	// and how many writes went out for them.
	Ended func(messages, writes int)
	// Trace, if not nil, is asked by the path and query of each new
	// connection for who wants to see its frames; nil: nobody.
	Trace func(r *request.Request) Trace
}

// A Trace is told of each frame: who sent it, and the frame's bytes as they
// were on the wire, as far as they are at hand. It must not keep them.
type Trace func(fromClient bool, frame []byte)

// A Guard sees the header of each frame that a client sends, and may end the
// connection: an error is best a *wsframe.CloseError with 1008. It is called
// by one goroutine at a time.
type Guard interface{ Saw(h wsframe.Header) error }

const (
	defaultMaxMessage   = 32 << 20
	defaultInterval     = 30 * time.Second
	defaultWriteTimeout = 30 * time.Second
	defaultCloseTimeout = 2 * time.Second
)

// Upgrade is an http11.Protocol: it answers the handshake, and if that is 101,
// the rest of the connection is a WebSocket's. RFC 6455 §4.2.
func (s *Server) Upgrade(r *request.Request) (http10.Response, http11.Talk) {
	a, err := upgrade.Handshake(r, s.Options)
	if err != nil {
		return upgrade.Refusal(err), nil
	}
	var d *Deflate
	if s.Deflate {
		if chosen, answer, ok := Negotiate(a.Offers); ok {
			d, a.Accepted = &chosen, []upgrade.Extension{answer}
		}
	}
	var trace Trace
	if s.Trace != nil {
		trace = s.Trace(r)
	}
	talk := func(ctx context.Context, conn net.Conn, br *bufio.Reader) {
		s.serve(ctx, conn, br, d, trace)
	}
	return a.Response(), talk
}

// Serve talks WebSocket on a connection whose handshake is done, and ends it.
// br holds what was read of it already. Once ctx is done the client is told
// that we are going away.
func (s *Server) Serve(ctx context.Context, nc net.Conn, br *bufio.Reader) {
	s.serve(ctx, nc, br, nil, nil)
}

func (s *Server) maxMessage() int64 {
	return cmp.Or(s.MaxMessage, defaultMaxMessage)
}

func (s *Server) maxFrame() int64 {
	return cmp.Or(s.MaxFrame, s.maxMessage())
}

func (s *Server) closeTimeout() time.Duration {
	return cmp.Or(s.CloseTimeout, defaultCloseTimeout)
}
