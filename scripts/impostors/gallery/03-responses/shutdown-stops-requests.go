//go:build ignore

// A shutdown stops the requests that are being read, too.
//
//impostor:caught-by 03-08
package http10

import (
	"context"

	"barewire/01-sockets/tcp"
)

func (s *Server) await(ctx context.Context, c *session) error {
	tcp.WakeOnDone(ctx, c.conn)
	_, err := c.br.Peek(1)
	return err
}
