//go:build ignore

// Shutdown holds the lock that the handlers need to leave.
//
//impostor:caught-by 01-07
package tcp

import "context"

func (s *Server) Shutdown(ctx context.Context) error {
	gone := s.close()
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case <-gone:
	case <-ctx.Done():
	}
	return nil
}
