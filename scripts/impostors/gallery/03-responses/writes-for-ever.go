//go:build ignore

// A write waits for a client that does not read, for ever.
//
//impostor:caught-by 03-07
package http10

import (
	"net"
	"time"
)

func (s *Server) limit(conn net.Conn, p phase) error {
	if p == writing {
		return nil
	}
	return conn.SetReadDeadline(time.Now().Add(s.timeout(p)))
}
