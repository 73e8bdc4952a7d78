//go:build ignore

// After a failed Accept the loop tries again at once, and burns a core.
//
//impostor:caught-by 01-02
package tcp

import (
	"errors"
	"log"
	"net"
)

func (s *Server) Serve(ln net.Listener) error {
	s.begin(ln)
	defer ln.Close()
	for {
		conn, err := ln.Accept()
		switch {
		case err == nil:
			go s.handle(conn)
		case s.isClosing():
			return nil
		case errors.Is(err, net.ErrClosed):
			return err
		default:
			log.Printf("accept: %v", err)
		}
	}
}
