package websocket

import (
	"errors"
	"io"
	"os"
	"time"
)

// fill reads more into the buffer.
func (c *Conn) fill() error {
	c.take()
	if c.from > 0 {
		c.to = copy(c.in, c.in[c.from:c.to])
		c.from = 0
	}
	n, err := c.read(c.in[c.to:])
	c.to += n
	return err
}

// read is where we wait for the client. Before that, everything that we have
// to say goes out in one write: who sent sixteen messages at once gets sixteen
// answers at once, and nobody waits for a client that waits for us.
func (c *Conn) read(p []byte) (int, error) {
	for {
		n, err := 0, c.ready(c.server.interval())
		if err == nil {
			n, err = c.net.Read(p)
		}
		if n > 0 {
			c.pinged = false
			return n, nil
		}
		if err == nil {
			continue // an io.Reader may bring nothing, and mean nothing by it
		}
		if err = c.silence(err); err != nil {
			return 0, err
		}
	}
}

// await waits for the first byte of a frame. A connection that has nothing
// half done waits without buffers: they come with the bytes. After a while it
// does not even wait here: errAsleep.
func (c *Conn) await() error {
	if c.raw == nil || c.assembler.Open {
		return c.fill()
	}
	for {
		err := c.awaitOnce()
		if err == nil {
			c.pinged = false
			return nil
		}
		if c.maySleep(err) {
			c.rest()
			return errAsleep
		}
		if err = c.silence(err); err != nil {
			return err
		}
	}
}

// awaitOnce waits until there are bytes, or for a while.
func (c *Conn) awaitOnce() error {
	if c.woken = c.slept; c.woken {
		return c.wakeUp()
	}
	if err := c.ready(min(c.server.interval(), awake)); err != nil {
		return err
	}
	c.rest()
	if err := c.raw.Read(c.try); err != nil {
		return err
	}
	return c.netErr
}

// awake is how long a client may be silent before we take it for idle.
const awake = 200 * time.Millisecond

// errAsleep says that sleep comes next.
var errAsleep = errors.New("silent")

// maySleep reports whether err, of awaitOnce, means no more than that it is
// time to sleep. Then all is ready for that: there is a deadline for what is
// left of the interval.
func (c *Conn) maySleep(err error) bool {
	left := c.server.interval() - awake
	return errors.Is(err, os.ErrDeadlineExceeded) && !c.woken && !c.gone &&
		!c.closing && left > 0 && c.limitRead(left) == nil
}

// sleep waits with as little as possible: it calls nothing that needs much of
// a stack.
func (c *Conn) sleep() {
	if err := c.raw.Read(c.tryOne); err != nil {
		c.netErr = err
	}
	c.slept = true
}

// wakeUp is awaitOnce after sleep: it has waited already.
func (c *Conn) wakeUp() error {
	c.slept = false
	if c.netErr != nil {
		return c.netErr
	}
	c.take()
	c.from, c.to = 0, copy(c.in, c.first[:])
	return nil
}

// ready sends what is to be sent, and sets the deadline of the read that
// follows. Who could not send is not to read: a handler may have passed over
// the error.
func (c *Conn) ready(d time.Duration) error {
	if c.gone {
		return c.netErr
	}
	if err := c.flush(); err != nil {
		return err
	}
	return c.limitRead(d)
}

// limitRead allows d for the next read.
func (c *Conn) limitRead(d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closing {
		return nil // its deadline stands
	}
	if c.ctx.Err() != nil {
		return os.ErrDeadlineExceeded
	}
	until, due := c.reading.due(time.Now(), d)
	if due {
		return c.net.SetReadDeadline(until)
	}
	return nil
}

// wake ends a wait, for we shut down.
func (c *Conn) wake() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.closing {
		c.net.SetReadDeadline(longAgo)
	}
}

// longAgo is a deadline that has passed.
var longAgo = time.Unix(1, 0)

// silence decides what a read that brought nothing means. A deadline is the
// silent client's business, unless it was a write's; all other errors end the
// connection. The end of the stream without a close frame is none: RFC 6455
// §7.1.5 calls it 1006.
func (c *Conn) silence(err error) error {
	if !c.gone && errors.Is(err, os.ErrDeadlineExceeded) {
		if err = c.silent(); err == nil {
			return nil
		}
	}
	c.gone = true
	if err == io.EOF && (c.inFrame || c.assembler.Open) {
		return io.ErrUnexpectedEOF
	}
	return err
}
