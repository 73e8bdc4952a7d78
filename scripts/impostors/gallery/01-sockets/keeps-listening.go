//go:build ignore

// The listener stays open during the shutdown, and new clients come in.
//
//impostor:caught-by 01-07
package tcp

func (s *Server) close() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closing {
		return s.gone
	}
	s.closing = true
	s.gone = make(chan struct{})
	s.cancel()
	if len(s.conns) == 0 {
		close(s.gone)
	}
	return s.gone
}
