// Package server speaks every protocol of this course on one port, and leaves
// the answers to one handler.
//
// Nothing here knows how a protocol works: the chapters before do. It finds
// out which of them a connection is for, and where two of them meet, as
// WebSocket and HTTP/2 do, it translates.
package server

import (
	"cmp"
	"context"
	"crypto/tls"
	"net"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/04-persistence/http11"
	"barewire/09-multiplexing/http2"
	"barewire/12-echo/websocket"
)

// Server serves each connection that it is given in the protocol that the
// client has chosen. Limits and times are in the three servers below it, whose
// handlers and protocols it sets by itself.
type Server struct {
	// Handler answers requests of every version.
	Handler   http10.Handler
	HTTP1     http11.Server
	HTTP2     http2.Server
	WebSocket websocket.Server
	// TLS, if not nil, is for clients that begin with a TLS handshake. See
	// Config.
	TLS *tls.Config
	// FirstTimeout bounds the time until it is clear what a client speaks,
	// and after that the TLS handshake: 10 s.
	FirstTimeout time.Duration
	// Refuse, if not nil, is asked first about each request, those for a
	// WebSocket included, and answers those that it refuses.
	Refuse func(*request.Request) (answer http10.Response, refused bool)
	// ForClient, if not nil, is asked for each connection what to put before
	// its requests' handler, and before the one of its tunnels: those are
	// WebSockets on streams, and last as long as their answer's Stream.
	ForClient func(client net.Addr, handler, tunnels http10.Handler) (
		http10.Handler, http10.Handler)
	// Access, if not nil, is told of each answer, before it is sent.
	Access func(Visit)
	// Log, if not nil, is told what went wrong with a TLS handshake.
	Log func(error)
}

const defaultFirstTimeout = 10 * time.Second

func (s *Server) firstTimeout() time.Duration {
	return cmp.Or(s.FirstTimeout, defaultFirstTimeout)
}

// Serve serves a connection until it is over, and closes it. It fits
// tcp.Server.Handle. Once ctx is done, whatever protocol it is says goodbye in
// its own way.
func (s *Server) Serve(ctx context.Context, conn net.Conn) {
	read, protocol, err := s.first(ctx, conn)
	switch {
	case err != nil:
		conn.Close() // nobody has said anything that could be answered
	case protocol == HTTP2:
		s.http2(ctx, conn).Resume(ctx, conn, read)
	case protocol == TLS && s.TLS != nil:
		s.secure(ctx, conn, read)
	default:
		s.http1(conn).Resume(ctx, conn, read)
	}
}

// first waits for a client's first bytes, no longer than FirstTimeout all in
// all: a drip does not prolong it. When ctx is done, nothing is worth waiting
// for any more, and the wait ends at once; tcp.WakeOnDone does that, until it
// is released: the next protocol is woken in its own way. It returns as Sniff
// does.
//
//lab:exercise 13-02
//lab:stub return Sniff(conn)
func (s *Server) first(ctx context.Context, conn net.Conn) (
	read []byte, protocol Protocol, err error) {
	return Sniff(conn)
}
