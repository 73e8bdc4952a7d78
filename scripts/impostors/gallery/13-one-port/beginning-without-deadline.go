//go:build ignore

// A client that says nothing is waited for, however long it takes.
//
//impostor:caught-by 13-02
//impostor:errata 11
package server

import (
	"context"
	"net"

	"barewire/01-sockets/tcp"
)

func (s *Server) first(ctx context.Context, conn net.Conn) (
	read []byte, protocol Protocol, err error) {
	release := tcp.WakeOnDone(ctx, conn)
	defer release()
	return Sniff(conn)
}
