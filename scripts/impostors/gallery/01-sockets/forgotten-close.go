//go:build ignore

// The connection is never closed: its descriptor stays, and the client waits.
//
//impostor:caught-by 01-02
package tcp

import "net"

func (s *Server) handle(conn net.Conn) {
	if !s.enter(conn) {
		return
	}
	defer s.leave(conn)
	s.Handle(s.ctx, conn)
}
