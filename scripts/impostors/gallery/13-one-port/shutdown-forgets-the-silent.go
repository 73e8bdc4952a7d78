//go:build ignore

// The end of the server waits for clients that have not said a word yet.
//
//impostor:caught-by 13-02
package server

import (
	"context"
	"net"
	"time"
)

func (s *Server) first(ctx context.Context, conn net.Conn) (
	read []byte, protocol Protocol, err error) {
	err = conn.SetReadDeadline(time.Now().Add(s.firstTimeout()))
	if err != nil {
		return nil, HTTP1, err
	}
	return Sniff(conn)
}
