package exercise

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
)

// defaultName is the connection that a command without @NAME means.
const defaultName = ""

// take splits @NAME off a command's arguments.
func take(args []string) (name string, rest []string) {
	if len(args) > 0 && strings.HasPrefix(args[0], "@") {
		return args[0][1:], args[1:]
	}
	return defaultName, args
}

// connection returns a side's connection of that name, opened when there is
// none.
func (s *side) connection(name string) (*bundle, error) {
	if b := s.conns[name]; b != nil {
		return b, nil
	}
	return s.open(name, 1)
}

// fresh is connection for who wants to send: one that has ended is replaced.
func (s *side) fresh(name string) (*bundle, error) {
	if b := s.conns[name]; b != nil && b.over() {
		return s.open(name, 1)
	}
	return s.connection(name)
}

// over reports whether the bundle's sockets have been read to their end.
func (b *bundle) over() bool {
	for _, s := range b.sockets {
		if s.readEr == nil || len(s.unread()) > 0 {
			return false
		}
	}
	return true
}

// open makes a bundle of n sockets.
func (s *side) open(name string, n int) (*bundle, error) {
	if s.proc == nil {
		return nil, scriptError("no server: serve comes first")
	}
	if old := s.conns[name]; old != nil {
		old.close()
	}
	b := &bundle{client: new(h2client)}
	s.conns[name] = b
	for range n {
		heard := s.proc.heard()
		c, err := open(s.proc.addr)
		if err != nil {
			return nil, err
		}
		c.heard = heard
		if tape := s.run.suite.tape; tape != nil {
			c.tape = tape.recorder(s, name)
		}
		c.bundle = b
		b.sockets = append(b.sockets, c)
	}
	s.run.used(name)
	return b, nil
}

// connect [@NAME] opens a connection. send and expect open one by themselves
// when there is none, and send when the last one has ended, so this is for
// those that stay silent.
//
// ! connect wants the connection to be refused, as it is once a server has
// stopped listening.
func (r *run) connect(neg bool, args []string) error {
	name, rest := take(args)
	if len(rest) > 0 {
		return scriptError("connect: got %q, want @NAME or nothing", rest)
	}
	return r.both(func(s *side) error {
		if neg {
			return s.refuses()
		}
		_, err := s.open(name, 1)
		return err
	})
}

// refuses waits until nobody accepts connections any more.
func (s *side) refuses() error {
	deadline := time.Now().Add(patience)
	for time.Now().Before(deadline) {
		c, err := open(s.proc.addr)
		if err != nil {
			return nil
		}
		c.conn.Close()
		s.proc.await(5*time.Millisecond, never)
	}
	return &problem{kind: KindDiffers, summary: fmt.Sprintf(
		"connections are still accepted on %s, want them refused",
		s.proc.addr)}
}

// close-write [@NAME] ends the client's half of the connection (FIN): the
// server reads the end of the stream and may still answer.
func (r *run) closeWrite(neg bool, args []string) error {
	return r.each(args, func(c *socket) {
		c.fin = true
		c.conn.CloseWrite()
	})
}

// reset [@NAME] ends the connection with a reset (RST), as a client does that
// crashes.
func (r *run) reset(neg bool, args []string) error {
	return r.each(args, func(c *socket) {
		c.conn.SetLinger(0)
		c.conn.Close()
	})
}

// close [@NAME] closes the client's end; close @* those of all connections, so
// that a server which waits for its clients' ends need not wait any longer.
func (r *run) closeConn(neg bool, args []string) error {
	if slices.Equal(args, []string{"@*"}) {
		for _, s := range r.sides() {
			s.closeAll()
		}
		return nil
	}
	name, _ := take(args)
	err := r.each(args, func(c *socket) { c.conn.Close() })
	for _, s := range r.sides() {
		delete(s.conns, name)
	}
	return err
}

// each does something to every socket of a named connection, on both sides.
func (r *run) each(args []string, do func(*socket)) error {
	name, rest := take(args)
	if len(rest) > 0 {
		return scriptError("got %q, want @NAME or nothing", rest)
	}
	return r.both(func(s *side) error {
		b, err := s.connection(name)
		if err != nil {
			return err
		}
		for _, c := range b.sockets {
			do(c)
		}
		return nil
	})
}

// used remembers which connection a message should show.
func (r *run) used(name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lastName = name
}

// last is the socket that a message should show: the one that failed, or the
// first of the connection last used.
func (s *side) last() *socket {
	if s.culprit != nil {
		return s.culprit
	}
	s.run.mu.Lock()
	name := s.run.lastName
	s.run.mu.Unlock()
	if b := s.conns[name]; b != nil && len(b.sockets) > 0 {
		return b.sockets[0]
	}
	return nil
}

// Tape records what went over the wire on both sides.
type Tape struct {
	mu     sync.Mutex
	opened int
	events []Event
}

// Event is one read or write of a client.
type Event struct {
	Script string // 03-02-status-line
	Side   string // "learner" or "reference"
	Conn   string // the connection's name in the script, "" for the default
	Number int    // of the connection: of one name there may be several
	Sent   bool   // by the client; otherwise by the server
	Data   []byte
}

// Events lists what was recorded, in order.
func (t *Tape) Events() []Event {
	t.mu.Lock()
	defer t.mu.Unlock()
	return append([]Event(nil), t.events...)
}

// recorder notes what happens on a connection that is just opened.
func (t *Tape) recorder(s *side, conn string) func(string, []byte) {
	t.mu.Lock()
	t.opened++
	e := Event{Script: s.run.sc.Name, Side: s.name, Conn: conn, Number: t.opened}
	t.mu.Unlock()
	return func(direction string, p []byte) {
		t.mu.Lock()
		defer t.mu.Unlock()
		e.Sent, e.Data = direction == ">", append([]byte(nil), p...)
		t.events = append(t.events, e)
	}
}
