//go:build ignore

// Every byte of the beginning gets the whole time anew: a drip holds the
// connection for ever.
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
	release := tcp.WakeOnDone(ctx, conn)
	defer release()
	return Sniff(patient{conn, s.firstTimeout()})
}

// patient begins to wait anew with each read.
type patient struct {
	net.Conn
	time.Duration
}

func (p patient) Read(b []byte) (int, error) {
	p.SetReadDeadline(time.Now().Add(p.Duration))
	return p.Conn.Read(b)
}
