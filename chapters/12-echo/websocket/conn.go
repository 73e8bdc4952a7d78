package websocket

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"runtime/debug"
	"sync"
	"syscall"

	"barewire/01-sockets/tcp"
	"barewire/11-ws-frames/wsframe"
)

// Conn is one WebSocket connection. It is the goroutine's that serves it:
// handlers may use it until they return.
type Conn struct {
	net    net.Conn
	server *Server
	ctx    context.Context
	*session

	raw     syscall.RawConn       // nil where there is none
	try     func(fd uintptr) bool // c.tryRead, made once
	tryOne  func(fd uintptr) bool // c.tryFirst, made once
	netErr  error                 // of the last of these, or of the write that failed
	slept   bool                  // netErr says how the sleep ended
	woken   bool                  // that was looked at
	first   [1]byte               // what it was ended by
	reading clock
	sending clock

	assembler Assembler
	text      Validator
	deflated  *Deflate // nil: no compression
	trace     Trace
	guard     Guard
	inFrame   bool // some bytes of a frame are here, others are not
	pinged    bool // a ping is out, and nothing has come since
	closing   bool // our close frame is out
	gone      bool // nobody reads what we say
	unwatch   func() bool
	messages  int // given to the handler
	writes    int

	mu sync.Mutex // for the deadline of reads, which wake moves too
}

// errClosed says that both sides have said goodbye.
var errClosed = errors.New("the connection is closed")

// serve talks with a goroutine that lives for as long as the client does the
// same. When it falls silent, only this one is left to wait, whose stack never
// grew: see chapter 04.
func (s *Server) serve(ctx context.Context, nc net.Conn, br *bufio.Reader,
	d *Deflate, trace Trace) {
	var c *Conn
	silent := make(chan bool)
	talk := func() {
		again := false // stays so if the handler ends its goroutine
		defer func() { silent <- again }()
		again = c.talk()
	}
	go func() {
		c = s.begin(ctx, nc, br)
		c.deflated, c.trace = d, trace
		talk()
	}()
	for <-silent {
		c.sleep()
		go talk()
	}
	c.unwatch()
}

// begin makes the Conn, and takes over what was read for it.
func (s *Server) begin(ctx context.Context, nc net.Conn,
	br *bufio.Reader) *Conn {
	c := &Conn{net: nc, server: s, ctx: ctx, raw: rawConn(nc)}
	c.try, c.tryOne = c.tryRead, c.tryFirst
	c.unwatch = context.AfterFunc(ctx, c.wake)
	if s.NewGuard != nil {
		c.guard = s.NewGuard()
	}
	if n := br.Buffered(); n > 0 {
		// The client has not waited for 101.
		c.take()
		if n > len(c.in) {
			c.in = make([]byte, n)
		}
		c.to, _ = io.ReadFull(br, c.in[:n])
	}
	// Whoever gave us br may hold on to it; its buffer is of no use now.
	*br = bufio.Reader{}
	return c
}

// talk is the loop: wait, then take every frame that is there. It ends when
// the connection is over, or the client silent.
func (c *Conn) talk() (silent bool) {
	for {
		var err error
		if c.buffered() == 0 {
			err = c.await()
		}
		if err == errAsleep {
			return true
		}
		if err == nil {
			err = c.frame()
		}
		if err != nil {
			c.finish(err)
			return false
		}
	}
}

// frame reads a frame and does what it asks for.
func (c *Conn) frame() error {
	h, err := c.header()
	if err != nil {
		return err
	}
	if err := wsframe.CheckMask(h, true); err != nil {
		return err
	}
	var rsv byte
	if c.deflated != nil {
		rsv = wsframe.RSV1
	}
	if err := wsframe.CheckHeader(h, rsv); err != nil {
		return err
	}
	if c.guard != nil {
		if err := c.guard.Saw(h); err != nil {
			return err
		}
	}
	if h.Opcode.IsControl() {
		return c.control(h)
	}
	return c.data(h)
}

// header reads the header of the next frame.
func (c *Conn) header() (h wsframe.Header, err error) {
	for n := 0; ; {
		h, n, err = wsframe.ParseHeader(c.in[c.from:c.to])
		if err != io.ErrUnexpectedEOF {
			if c.trace != nil && err == nil {
				c.traceReceived(h, n)
			}
			c.from += n
			return h, err
		}
		c.inFrame = true
		if err := c.fill(); err != nil {
			return h, err
		}
		c.inFrame = false
	}
}

// data reads the payload of a data frame, and has the handler told when it
// was the last of its message.
func (c *Conn) data(h wsframe.Header) error {
	s := c.server
	err := c.assembler.Begin(h, s.maxFrame(), s.maxMessage())
	if err != nil {
		return err
	}
	if h.Fin && h.Opcode != wsframe.Continuation &&
		h.Length <= int64(c.buffered()) {
		// All of it is here: nothing needs to be copied.
		p := c.payload(h, 0, int(h.Length))
		if err := c.check(p); err != nil {
			return err
		}
		return c.deliver(p)
	}
	if err := c.collect(h); err != nil || !h.Fin {
		return err
	}
	err = c.deliver(c.message)
	c.message = reuse(c.message)
	return err
}

// payload takes n bytes of a payload out of the buffer, unmasked. at is where
// in the payload they begin.
func (c *Conn) payload(h wsframe.Header, at int64, n int) []byte {
	p := c.in[c.from : c.from+n : c.from+n]
	c.from += n
	wsframe.Mask(p, h.Mask, int(at&3))
	return p
}

// check looks at text as it arrives.
func (c *Conn) check(p []byte) error {
	if c.assembler.Kind != wsframe.Text || c.assembler.Compressed {
		return nil
	}
	if !c.text.Write(p) {
		return errNotUTF8
	}
	return nil
}

var errNotUTF8 = failf(wsframe.InvalidPayload, "text: want UTF-8")

// deliver gives a whole message to the handler.
func (c *Conn) deliver(p []byte) (err error) {
	if c.assembler.Compressed {
		f := inflaters.Get().(*inflater)
		defer f.rest()
		c.assembler.Compressed = false // from here on it is text, or not
		p, err = f.inflate(p, c.server.maxMessage(), c.check)
		if err != nil {
			return err
		}
	}
	if c.assembler.Kind == wsframe.Text && !c.text.Done() {
		return errNotUTF8
	}
	if c.closing {
		return nil // we have said that nothing will follow
	}
	c.messages++
	return c.handle(Message{c.assembler.Kind, p})
}

// handle calls the handler. Its panic is this connection's trouble, and must
// not become everybody's.
func (c *Conn) handle(m Message) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
		}
	}()
	return c.server.Handler(c, m)
}

// finish ends the connection for the reason err: it says so to the client
// where that is of use, and closes TCP first, as a server should, so that the
// port's wait is ours. RFC 6455 §7.1.1, §7.1.7.
func (c *Conn) finish(err error) {
	if errors.Is(err, errClosed) || c.gone && errors.Is(err, io.EOF) {
		err = nil
	} else if c.server.Log != nil {
		c.server.Log(err)
	}
	err = c.leave(err)
	c.rest()
	if c.server.Ended != nil {
		c.server.Ended(c.messages, c.writes)
	}
	if err != nil {
		c.net.Close()
		return
	}
	tcp.CloseGently(c.net, c.server.closeTimeout())
}
