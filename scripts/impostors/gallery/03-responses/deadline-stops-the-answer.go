//go:build ignore

// One deadline for reading and writing stops the very answer that says it has
// passed.
//
//impostor:caught-by 03-07
package http10

import (
	"net"
	"time"
)

func (s *Server) limit(conn net.Conn, p phase) error {
	return conn.SetDeadline(time.Now().Add(s.timeout(p)))
}
