//go:build ignore

// Any error of Accept ends the server, a full table of descriptors too.
//
//impostor:caught-by 01-02
package tcp

import "net"

func (s *Server) Serve(ln net.Listener) error {
	s.begin(ln)
	defer ln.Close()
	for {
		conn, err := ln.Accept()
		if s.isClosing() {
			return nil
		}
		if err != nil {
			return err
		}
		go s.handle(conn)
	}
}
