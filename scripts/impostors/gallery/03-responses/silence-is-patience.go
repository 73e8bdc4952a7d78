//go:build ignore

// No read has a deadline, and a silent client is kept for ever.
//
//impostor:caught-by 03-07
//impostor:errata 11
package http10

import (
	"net"
	"time"
)

func (s *Server) limit(conn net.Conn, p phase) error {
	if p != writing {
		return nil
	}
	return conn.SetWriteDeadline(time.Now().Add(s.timeout(p)))
}
