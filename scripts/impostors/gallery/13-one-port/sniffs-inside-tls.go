//go:build ignore

// What ALPN has settled is not asked for: the first bytes inside of TLS decide
// once more.
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
	read, protocol, err := Sniff(c)
	switch {
	case err != nil:
		c.Close()
	case protocol == HTTP2:
		s.http2(ctx, c).Resume(ctx, c, read)
	default:
		s.http1(c).Resume(ctx, c, read)
	}
}
