//go:build ignore

// The handler is called even when there is no request, and looks into nil.
//
//impostor:caught-by 03-01
//impostor:errata 6
package http10

func (s *Server) exchange(c *session) error {
	req, err := s.read(c)
	if err != nil {
		s.send(c, broken, Failure(err))
	}
	return s.send(c, req, s.Handler(req))
}
