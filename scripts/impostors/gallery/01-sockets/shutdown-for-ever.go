//go:build ignore

// Shutdown waits for the last client, however long that takes.
//
//impostor:caught-by 01-07
package tcp

import "context"

func (s *Server) Shutdown(ctx context.Context) error {
	<-s.close()
	return nil
}
