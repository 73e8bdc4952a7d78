//go:build ignore

// Who has not said that HTTP/1.1 will do is spoken to in HTTP/2.
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
	shaking, cancel := context.WithTimeout(ctx, s.firstTimeout())
	defer cancel()
	if err := c.HandshakeContext(shaking); err != nil {
		s.log(err)
		tcp.CloseGently(conn, alertTime)
		return
	}
	if c.ConnectionState().NegotiatedProtocol != "http/1.1" {
		s.http2(ctx, c).Serve(ctx, c)
		return
	}
	s.http1(c).Serve(ctx, c)
}
