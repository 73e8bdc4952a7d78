//go:build ignore

// Who stops in the middle of a handshake is waited for, however long it takes.
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
	conn.SetDeadline(time.Time{})
	if err := c.Handshake(); err != nil {
		s.log(err)
		tcp.CloseGently(conn, alertTime)
		return
	}
	if c.ConnectionState().NegotiatedProtocol == "h2" {
		s.http2(ctx, c).Serve(ctx, c)
		return
	}
	s.http1(c).Serve(ctx, c)
}
