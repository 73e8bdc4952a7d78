//go:build ignore

// The stream is read to its end before a byte is sent, which takes all of the
// time and the memory there is.
//
//impostor:caught-by 03-06
package http10

import "io"

func (s *Server) stream(c *session, head []byte, r *Response) error {
	body, err := io.ReadAll(r.Stream)
	if err != nil {
		return err
	}
	if r.Length >= 0 && int64(len(body)) > r.Length {
		body = body[:r.Length]
	}
	return s.write(c, append(head, body...))
}
