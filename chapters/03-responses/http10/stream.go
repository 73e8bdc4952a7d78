package http10

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
	return notBegun("03-06", "(*Server).stream")
}
