package http11

import (
	"errors"
	"os"
	"time"
)

// await waits for the first bytes of a request. They come with a session to
// hold them, so that who waits holds none.
func (c *conn) await() error {
	if c.woken {
		c.take()
		c.arrived, c.woken = c.first[:], false
		return nil
	}
	if err := c.flush(); err != nil {
		return err
	}
	if c.session != nil && len(c.arrived) > 0 {
		c.due = readingHead
		return nil // somebody has waited already
	}
	if err := c.wait(c.silence()); err != nil {
		return err
	}
	c.due = noPhase
	var err error
	if c.raw != nil {
		err = c.raw.Read(c.try)
		if err == nil {
			err = c.readErr
		}
	} else {
		// No socket that we could ask for readiness: a pipe, or TLS.
		c.take()
		_, err = c.br.Peek(1)
	}
	c.waited()
	return err
}

// silence is how long await waits: a new connection owes us a head and gets
// the time for that; after an answer it is the whole of the idle time, or as
// much as comes before sleep.
func (c *conn) silence() time.Duration {
	if c.served == 0 {
		return c.server.timeout(readingHead)
	}
	d := c.server.timeout(idle)
	if c.raw != nil {
		d = min(d, awake)
	}
	return d
}

// awake is how long a client may be silent before we take it for idle. For
// one that asks more often, a new goroutine each time would cost more than it
// saves.
const awake = 200 * time.Millisecond

// maySleep reports whether err, of await, means no more than that it is time
// to sleep. Then all is ready for that: there is a deadline for what is left
// of the idle time.
func (c *conn) maySleep(err error) bool {
	left := c.server.timeout(idle) - awake
	return c.raw != nil && c.served > 0 && left > 0 &&
		errors.Is(err, os.ErrDeadlineExceeded) && c.wait(left) == nil
}

// sleep waits for the first byte of a request with as little as possible: it
// calls nothing that needs much of a stack.
func (c *conn) sleep() error {
	err := c.raw.Read(c.tryOne)
	if err == nil {
		err = c.readErr
	}
	c.waited()
	c.woken = err == nil
	return err
}

// wait begins the waiting: with its deadline, unless the server shuts down.
func (c *conn) wait(d time.Duration) error {
	now := time.Now()
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.ctx.Err(); err != nil {
		return err
	}
	c.waiting = true
	if until, due := c.reading.due(now, d); due {
		return c.net.SetReadDeadline(until)
	}
	return nil
}

// waited ends the waiting: from here on a request is in flight.
func (c *conn) waited() {
	c.mu.Lock()
	c.waiting = false
	c.mu.Unlock()
	c.due = readingHead
}

// wake ends the wait of an idle connection: its read fails at once. A request
// whose first byte is here is answered, as the last. RFC 9112 §9.6.
func (c *conn) wake() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.waiting {
		c.reading = clock{}
		c.net.SetReadDeadline(longAgo)
	}
}

// longAgo is a deadline that has passed.
var longAgo = time.Unix(1, 0)
