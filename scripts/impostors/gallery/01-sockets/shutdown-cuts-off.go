//go:build ignore

// Shutdown closes every connection at once, in the middle of the talk.
//
//impostor:caught-by 01-07
package tcp

import "context"

func (s *Server) Shutdown(ctx context.Context) error {
	gone := s.close()
	s.mu.Lock()
	for conn := range s.conns {
		conn.Close()
	}
	s.mu.Unlock()
	<-gone
	return nil
}
