//go:build ignore

// All that follows the head is taken for the body, a second request too.
//
//impostor:caught-by 03-05
//impostor:errata 16
package http10

import (
	"io"

	"barewire/02-requests/request"
)

func (s *Server) read(c *session) (*request.Request, error) {
	req, err := request.ReadRequest(c.br, s.Limits)
	if err != nil {
		c.body.left = unknown
		return nil, err
	}
	if req.ContentLength > 0 {
		length := max(req.ContentLength, int64(c.br.Buffered()))
		start := func() error { return s.limit(c.conn, readingBody) }
		c.body = body{io.LimitReader(c.br, length), length, start}
		req.Body = &c.body
	}
	return req, nil
}
