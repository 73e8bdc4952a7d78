//go:build ignore

// A shutdown stops the requests that are being read, too.
//
//impostor:caught-by 03-08
package http10

import "context"

func (s *Server) await(ctx context.Context, c *session) error {
	s.idle.enter(ctx, c.conn)
	_, err := c.br.Peek(1)
	return err
}
