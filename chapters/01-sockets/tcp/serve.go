package tcp

import (
	"context"
	"net"
	"sync"
	"time"
)

// A Server accepts connections and gives each to Handle, in a goroutine of
// its own. Set Handle before the first Serve. The zero value of the rest is
// ready; a Server must not be copied once it serves.
type Server struct {
	// Handle talks on conn until it is done. When it returns, conn is
	// closed. ctx ends when the server shuts down: Handle then finishes
	// what it is doing, starts nothing new and returns.
	Handle func(ctx context.Context, conn net.Conn)

	mu        sync.Mutex
	ctx       context.Context // the handlers'
	cancel    context.CancelFunc
	listeners map[net.Listener]bool
	conns     map[net.Conn]bool // those that Handle has now
	closing   bool              // Shutdown has begun
	gone      chan struct{}     // closed when closing and no conn is left
}

// Serve accepts connections from ln until Shutdown, which makes it return
// nil. An error of Accept is no reason to stop: a client that went away while
// it waited, or a table of descriptors that is full for now, must not end the
// service for everybody. Serve logs it, waits minWait, then twice as long each
// time up to maxWait, and tries again; only a closed listener ends it. RFC 9293
// §3.10.1.
//
//lab:exercise 01-02
//lab:stub select {}
func (s *Server) Serve(ln net.Listener) error {
	select {}
}

// The waits after a failed Accept: doubled from the first to the last, so
// that a short trouble costs little and a long one does not burn a core.
const (
	minWait = 5 * time.Millisecond
	maxWait = time.Second
)

// handle lets Handle talk on conn and closes conn afterwards. A connection
// that came in while the server shuts down is closed at once.
//
//lab:exercise 01-02
//lab:stub conn.Close()
func (s *Server) handle(conn net.Conn) {
	conn.Close()
}

// begin remembers ln, for Shutdown to close.
func (s *Server) begin(ln net.Listener) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ctx == nil {
		s.ctx, s.cancel = context.WithCancel(context.Background())
		s.listeners = make(map[net.Listener]bool)
		s.conns = make(map[net.Conn]bool)
	}
	s.listeners[ln] = true
	if s.closing {
		ln.Close()
	}
}

// enter remembers conn, unless the server is shutting down.
func (s *Server) enter(conn net.Conn) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closing {
		return false
	}
	s.conns[conn] = true
	return true
}

// leave forgets conn. The last to leave a server that is shutting down closes
// the door: s.gone.
func (s *Server) leave(conn net.Conn) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.conns, conn)
	if s.closing && len(s.conns) == 0 {
		close(s.gone)
	}
}

// isClosing says whether Shutdown has begun.
func (s *Server) isClosing() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.closing
}
