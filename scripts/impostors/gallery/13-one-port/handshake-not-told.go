//go:build ignore

// A handshake has its time, but is not told that the server ends.
//
//impostor:caught-by 13-03
package server

import (
	"context"
	"net"
	"time"

	"barewire/01-sockets/tcp"
)

func (s *Server) secure(ctx context.Context, conn net.Conn, read []byte) {
	c := newSecret(conn, read, s.TLS)
	conn.SetDeadline(time.Now().Add(s.firstTimeout()))
	if err := c.Handshake(); err != nil {
		s.log(err)
		tcp.CloseGently(conn, alertTime)
		return
	}
	conn.SetDeadline(time.Time{})
	if c.ConnectionState().NegotiatedProtocol == "h2" {
		s.http2(ctx, c).Serve(ctx, c)
		return
	}
	s.http1(c).Serve(ctx, c)
}
