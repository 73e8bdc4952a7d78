package http10

import "io"

// alwaysFits is what the kernel takes from us at once on a fresh connection,
// whatever the client does. Such a write cannot wait, so it needs no clock.
const alwaysFits = 4 << 10

// streamSize is how much of a stream is read at once, at least.
const streamSize = 32 << 10

// write sends p whole. Each call has the full write timeout.
func (s *Server) write(c *session, p []byte) error {
	if len(p) > alwaysFits || c.wrote {
		if err := s.limit(c.conn, writing); err != nil {
			return err
		}
	}
	c.wrote = true
	_, err := c.conn.Write(p)
	return err
}

// stream sends head and then r.Stream, each piece as soon as it is read. The
// body ends after r.Length bytes or, if that is -1, where the Stream ends. A
// Stream that ends before its Length is io.ErrUnexpectedEOF: the length is
// declared already, and we have not kept our word.
//
// Advice: read into what head has left of its capacity. Then head and first
// piece are one write, and often one packet.
//
//lab:exercise 03-06
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
		switch {
		case err == io.EOF && r.Length >= 0 && left > 0:
			return io.ErrUnexpectedEOF
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
	}
}
