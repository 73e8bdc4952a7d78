//go:build ignore

// A close while the client still sends resets the connection, and its answer
// is lost.
//
//impostor:caught-by 03-08
//impostor:errata 14
package http10

func (s *Server) finish(c *session) error {
	return c.conn.Close()
}
