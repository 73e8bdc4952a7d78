//go:build ignore

// A stream is sent to its end, whatever length was declared.
//
//impostor:caught-by 03-06
package http10

import "io"

func (s *Server) stream(c *session, head []byte, r *Response) error {
	for buf := head; ; buf = buf[:0] {
		n, err := r.Stream.Read(buf[len(buf):cap(buf)])
		if err := s.write(c, buf[:len(buf)+n]); err != nil {
			return err
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
