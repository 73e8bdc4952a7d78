//go:build ignore

// When the time is over Shutdown returns, and closes none of the connections.
//
//impostor:caught-by 01-07
package tcp

import (
	"context"
	"fmt"
)

func (s *Server) Shutdown(ctx context.Context) error {
	select {
	case <-s.close():
		return nil
	case <-ctx.Done():
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return fmt.Errorf("%d connections cut off: %w", len(s.conns), ctx.Err())
}
