//go:build ignore

// A Stream that fails is taken for one that has ended.
//
//impostor:caught-by 03-06
package http10

import "io"

func (s *Server) stream(c *session, head []byte, r *Response) error {
	src, left := r.Stream, r.Length
	if left >= 0 {
		src = io.LimitReader(src, left)
	}
	for buf := head; ; buf = buf[:0] {
		n, err := src.Read(buf[len(buf):cap(buf)])
		left -= int64(n)
		if werr := s.write(c, buf[:len(buf)+n]); werr != nil {
			return werr
		}
		if err != nil && r.Length >= 0 && left > 0 {
			return io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil
		}
	}
}
