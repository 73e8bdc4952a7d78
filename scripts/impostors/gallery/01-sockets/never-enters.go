//go:build ignore

// handle calls neither enter nor leave (01-02), so Shutdown knows of nobody.
//
//impostor:caught-by 01-07
package tcp

import "net"

func (s *Server) handle(conn net.Conn) {
	defer conn.Close()
	s.Handle(s.ctx, conn)
}
