//go:build ignore

// The context with the handshake's time is given on: when that is over, the
// whole connection says goodbye.
//
//impostor:caught-by 13-03
package server

import (
	"context"
	"net"

	"barewire/01-sockets/tcp"
)

func (s *Server) secure(ctx context.Context, conn net.Conn, read []byte) {
	c := newSecret(conn, read, s.TLS)
	ctx, cancel := context.WithTimeout(ctx, s.firstTimeout())
	defer cancel()
	if err := c.HandshakeContext(ctx); err != nil {
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
