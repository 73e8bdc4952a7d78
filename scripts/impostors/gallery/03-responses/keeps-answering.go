//go:build ignore

// A loop answers every request on the connection, though nobody asked for it
// to be kept.
//
//impostor:caught-by 03-01
package http10

func (s *Server) exchange(c *session) error {
	for {
		req, err := s.read(c)
		if err != nil {
			return err
		}
		if err := s.send(c, req, s.Handler(req)); err != nil {
			return err
		}
	}
}
