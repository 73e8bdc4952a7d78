package http11

import (
	"context"
	"net"
	"sync"
	"syscall"
	"time"

	"barewire/01-sockets/tcp"
)

// conn is one connection, from its first byte to its end. It is small: what
// serving takes is in its session, which comes and goes.
type conn struct {
	net    net.Conn
	server *Server
	ctx    context.Context
	*session

	raw     syscall.RawConn       // nil where there is none
	try     func(fd uintptr) bool // c.tryRead, made once,
	tryOne  func(fd uintptr) bool // and c.tryFirst
	readErr error                 // of the last tryRead or tryFirst
	first   [1]byte               // what ended the last sleep,
	woken   bool                  // and whether it is still there
	due     phase                 // whose clock starts with the next read
	reading clock
	sending clock
	served  int
	begun   bool        // of the present answer something is in out, or sent
	cut     bool        // an answer broke off, and only a reset can say so
	agreed  bool        // the client wants the end as well, and sends no more
	over    bool        // for HTTP: all is answered
	handed  bool        // to another protocol,
	goOn    func()      // which goes on with it
	unwatch func() bool // the context
	stats   Stats

	mu      sync.Mutex
	waiting bool // for a request, of which no byte is here
}

// Read reads from the connection when c.br has run dry, which means: we are
// about to wait. First everything that we have said goes out, in one write.
// Who sent sixteen requests at once gets sixteen answers at once, and nobody
// ever waits for a client that is waiting for us. RFC 9112 §9.3.2.
//
//lab:exercise 04-02
//lab:stub return c.receive(p)
func (c *conn) Read(p []byte) (int, error) {
	return c.receive(p)
}

// answered is told that a whole answer is in c.out. It can wait there for
// others, but not for so many that they fill the memory.
//
//lab:exercise 04-02
//lab:stub return c.flush()
func (c *conn) answered() error {
	return c.flush()
}

// receive reads what has arrived, else from the socket, where the clock of
// the phase runs.
func (c *conn) receive(p []byte) (int, error) {
	if c.session != nil && len(c.arrived) > 0 {
		return c.fromArrived(p), nil
	}
	if c.due != noPhase {
		// A point in time, set once a phase: a drip does not move it.
		c.reading.until = time.Now().Add(c.server.timeout(c.due))
		c.due = noPhase
		if err := c.net.SetReadDeadline(c.reading.until); err != nil {
			return 0, err
		}
	}
	n, err := c.net.Read(p)
	c.stats.Reads++
	return n, err
}

// flush sends what is in c.out. An error of it is final.
func (c *conn) flush() error {
	if c.session == nil || len(c.out) == 0 {
		return nil
	}
	err := c.write(c.out)
	c.out = c.out[:0]
	return err
}

func (c *conn) write(p []byte) error {
	if err := c.limitWrite(); err != nil {
		return err
	}
	_, err := c.net.Write(p)
	c.stats.Writes++
	c.cut = c.cut || err != nil
	return err
}

// limitWrite gives the next write its time.
func (c *conn) limitWrite() error {
	d := c.server.timeout(writing)
	if until, due := c.sending.due(time.Now(), d); due {
		return c.net.SetWriteDeadline(until)
	}
	return nil
}

// close ends the connection so that the last answer arrives. What was sent to
// us and not read would make the system answer with a reset, and a reset
// throws away what the client has not read yet. Only when the client said
// that nothing more would come is a plain close enough. Else we wait for the
// client's end, at most so long. RFC 9112 §9.6.
func (c *conn) close(wait time.Duration) {
	switch {
	case c.handed:
		return
	case c.cut || c.flush() != nil:
		// The answer's end would be the connection's, or the client takes
		// nothing more. A reset says so, and costs what it has not read
		// of the answers before: RFC 9112 §8.
		if t, ok := c.net.(interface{ SetLinger(int) error }); ok {
			t.SetLinger(0)
		}
	case !c.agreed:
		c.rest() // the wait for the client's end can be long
		tcp.CloseGently(c.net, wait)
	}
	c.rest()
	c.net.Close()
}
