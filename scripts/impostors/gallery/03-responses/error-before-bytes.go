//go:build ignore

// The error of a Read is looked at before its bytes, and the last ones are
// lost.
//
//impostor:caught-by 03-06
package http10

import "io"

func (s *Server) stream(c *session, head []byte, r *Response) error {
	src := r.Stream
	if r.Length >= 0 {
		src = io.LimitReader(src, r.Length)
	}
	if err := s.write(c, head); err != nil {
		return err
	}
	for buf := head[:cap(head)]; ; {
		n, err := src.Read(buf)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := s.write(c, buf[:n]); err != nil {
			return err
		}
	}
}
