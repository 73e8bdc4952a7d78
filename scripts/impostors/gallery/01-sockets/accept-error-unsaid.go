//go:build ignore

// A failed Accept is passed over in silence: nobody learns what is wrong.
//
//impostor:caught-by 01-02
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
			continue
		}
		go s.handle(conn)
	}
}
