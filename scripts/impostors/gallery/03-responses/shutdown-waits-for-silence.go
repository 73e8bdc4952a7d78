//go:build ignore

// A shutdown waits for clients that have not asked for anything.
//
//impostor:caught-by 03-08
package http10

import "context"

func (s *Server) await(ctx context.Context, c *session) error {
	_, err := c.br.Peek(1)
	return err
}
