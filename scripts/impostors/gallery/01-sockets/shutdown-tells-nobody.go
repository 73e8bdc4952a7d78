//go:build ignore

// Shutdown waits for the clients, and nobody has told their handlers.
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
	for ln := range s.listeners {
		ln.Close()
	}
	if len(s.conns) == 0 {
		close(s.gone)
	}
	return s.gone
}
