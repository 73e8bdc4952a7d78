//go:build ignore

// The wake-up for the beginning is never released: when the server ends, it
// cuts off what the next protocol reads.
//
//impostor:caught-by 13-02
package server

import (
	"context"
	"net"
	"time"

	"barewire/01-sockets/tcp"
)

func (s *Server) first(ctx context.Context, conn net.Conn) (
	read []byte, protocol Protocol, err error) {
	err = conn.SetReadDeadline(time.Now().Add(s.firstTimeout()))
	if err != nil {
		return nil, HTTP1, err
	}
	tcp.WakeOnDone(ctx, conn)
	return Sniff(conn)
}
