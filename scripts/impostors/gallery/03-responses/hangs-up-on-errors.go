//go:build ignore

// What cannot be read is answered with a hang-up instead of 400.
//
//impostor:caught-by 03-02
//impostor:errata 6
package http10

func (s *Server) exchange(c *session) error {
	req, err := s.read(c)
	if err != nil {
		return err
	}
	return s.send(c, req, s.Handler(req))
}
