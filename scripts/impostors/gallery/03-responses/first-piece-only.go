//go:build ignore

// One Read is taken for the whole stream.
//
//impostor:caught-by 03-06
package http10

import "io"

func (s *Server) stream(c *session, head []byte, r *Response) error {
	n, err := r.Stream.Read(head[len(head):cap(head)])
	if r.Length >= 0 {
		n = int(min(int64(n), r.Length))
	}
	if err := s.write(c, head[:len(head)+n]); err != nil {
		return err
	}
	if err == io.EOF {
		err = nil
	}
	return err
}
