//go:build ignore

// One client is served after the other, so a silent one holds up the rest.
//
//impostor:caught-by 01-02
//impostor:errata 11
package tcp

import "net"

func (s *Server) Serve(ln net.Listener) error {
	s.begin(ln)
	defer ln.Close()
	for {
		conn, err := ln.Accept()
		if err != nil {
			if s.isClosing() {
				return nil
			}
			return err
		}
		s.handle(conn)
	}
}
