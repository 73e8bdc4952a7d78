//go:build ignore

// The gentle close has no end of its own, and one client that stays keeps the
// server from ending.
//
//impostor:caught-by 03-08
package http10

import (
	"time"

	"barewire/01-sockets/tcp"
)

func (s *Server) finish(c *session) error {
	if c.body.left == int64(c.br.Buffered()) {
		return c.conn.Close()
	}
	return tcp.CloseGently(c.conn, time.Minute)
}
