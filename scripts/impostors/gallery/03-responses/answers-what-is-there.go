//go:build ignore

// What has come so far is taken for the whole request, and half of one is
// refused.
//
//impostor:caught-by 03-01
//impostor:errata 8
package http10

import (
	"bufio"
	"bytes"

	"barewire/02-requests/request"
)

func (s *Server) exchange(c *session) error {
	if _, err := c.br.Peek(1); err != nil {
		return err
	}
	here, _ := c.br.Peek(c.br.Buffered())
	req, err := request.ReadRequest(
		bufio.NewReader(bytes.NewReader(here)), s.Limits)
	if err != nil {
		s.send(c, broken, Failure(err))
		return err
	}
	return s.send(c, req, s.Handler(req))
}
