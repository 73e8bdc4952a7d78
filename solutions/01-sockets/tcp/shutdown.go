package tcp

import (
	"context"
	"fmt"
	"net"
	"time"
)

// Shutdown ends the server in three steps: it closes the listeners, so that
// nobody new comes in; it ends the handlers' context, so that they finish; and
// it waits until the last has returned. When ctx ends before that, Shutdown
// closes the connections that are left, which makes their handlers' reads and
// writes fail, and its error begins "N connections cut off" and wraps ctx's. A
// second Shutdown waits for the same end as the first.
//
//lab:exercise 01-07
//lab:stub return nil
func (s *Server) Shutdown(ctx context.Context) error {
	gone := s.close()
	select {
	case <-gone:
		return nil
	case <-ctx.Done():
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.conns) == 0 {
		return nil // both at once, and select took the other
	}
	// Close makes every read and write on it fail, wherever the handler is.
	for conn := range s.conns {
		conn.Close()
	}
	return fmt.Errorf("%d connections cut off: %w",
		len(s.conns), context.Cause(ctx))
}

// close begins the shutdown and returns the channel that tells its end. Called
// again it returns the same channel.
//
//lab:exercise 01-07
func (s *Server) close() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closing { // a second Shutdown waits for the same end
		return s.gone
	}
	s.closing = true
	s.gone = make(chan struct{})
	for ln := range s.listeners {
		ln.Close()
	}
	if s.cancel != nil {
		s.cancel()
	}
	if len(s.conns) == 0 {
		close(s.gone)
	}
	return s.gone
}

// WakeOnDone makes reads of conn fail with os.ErrDeadlineExceeded once ctx is
// done, the one that waits now included: a handler that waits for a silent
// client hears of a shutdown at once. Call release when conn is to have
// deadlines of another kind; it returns when no wake-up can come any more.
func WakeOnDone(ctx context.Context, conn net.Conn) (release func()) {
	done := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		conn.SetReadDeadline(longAgo)
		close(done)
	})
	return func() {
		if !stop() {
			<-done
		}
	}
}

// longAgo is a deadline that has passed.
var longAgo = time.Unix(1, 0)
