//go:build ignore

// Accept stands before the loop instead of in it: one client, and no more.
//
//impostor:caught-by 01-02
package tcp

import "net"

func (s *Server) Serve(ln net.Listener) error {
	s.begin(ln)
	conn, err := ln.Accept()
	if err != nil {
		return nil
	}
	go s.handle(conn)
	select {}
}
