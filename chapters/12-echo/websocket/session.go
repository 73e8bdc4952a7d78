package websocket

import (
	"net"
	"sync"
)

const (
	// readSize takes in one read sixteen messages of 1 KiB.
	readSize = 18 << 10
	// keepSize is the largest buffer worth keeping for the next message.
	keepSize = 64<<10 + 512
	// flushSize is how much may wait to be sent.
	flushSize = 64 << 10
	// copySize is the largest payload that is copied behind its header. A
	// larger one goes out beside it, in one system call all the same.
	copySize = 16 << 10
	// pieceSize is the most that goes out at once: who takes a megabyte in a
	// minute is slow, and not gone.
	pieceSize = 256 << 10
)

// session is what talking takes, and waiting does not. A connection has one
// while bytes are there, or part of a message. Ten thousand idle connections
// have none.
type session struct {
	in      []byte // of readSize, unless the handshake's reader had more
	from    int    // in[from:to] was read and not used
	to      int
	message []byte      // the message so far, unmasked
	out     []byte      // frames not sent yet
	both    net.Buffers // a header and a payload to send in one call
	left    net.Buffers // what of both is not sent yet
}

var sessions = sync.Pool{New: func() any {
	return &session{in: make([]byte, readSize)}
}}

// take gives c buffers, unless it has some.
func (c *Conn) take() {
	if c.session == nil {
		c.session = sessions.Get().(*session)
	}
}

// rest gives c's buffers to whoever needs some next. Nothing of c's may be in
// them that anybody still needs.
func (c *Conn) rest() {
	s := c.session
	c.session = nil
	if s == nil || len(s.in) != readSize {
		return
	}
	s.from, s.to = 0, 0
	s.message, s.out = reuse(s.message), reuse(s.out)
	sessions.Put(s)
}

// reuse empties a buffer, and lets go of one that has grown too large.
func reuse(p []byte) []byte {
	if cap(p) > keepSize {
		return nil
	}
	return p[:0]
}

// buffered is how many bytes were read and not used.
func (c *Conn) buffered() int {
	if c.session == nil {
		return 0
	}
	return c.to - c.from
}
