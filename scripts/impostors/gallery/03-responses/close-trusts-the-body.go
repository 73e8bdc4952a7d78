//go:build ignore

// Only a body left unread is lingered for, so that a client which sends more
// than its request is reset.
//
//impostor:caught-by 03-08
//impostor:errata 14
package http10

import (
	"cmp"

	"barewire/01-sockets/tcp"
)

func (s *Server) finish(c *session) error {
	if c.body.left == 0 {
		return c.conn.Close()
	}
	return tcp.CloseGently(c.conn, cmp.Or(s.Linger, defaultLinger))
}
