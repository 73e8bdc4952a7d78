//go:build ignore

// A goroutine that watches the connection waits for something nobody sends.
//
//impostor:caught-by 01-02
package tcp

import "net"

func (s *Server) handle(conn net.Conn) {
	defer conn.Close()
	if !s.enter(conn) {
		return
	}
	defer s.leave(conn)
	done := make(chan bool)
	go watch(done)
	s.Handle(s.ctx, conn)
}

func watch(done chan bool) { <-done }
