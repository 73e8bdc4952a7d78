package http11

import "time"

// await waits for the first bytes of a request. They come with a session to
// hold them, so that who waits holds none.
func (c *conn) await() error {
	if err := c.flush(); err != nil {
		return err
	}
	if err := c.wait(); err != nil {
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
	c.mu.Lock()
	c.waiting = false
	c.mu.Unlock()
	c.due = readingHead
	return err
}

// wait begins the waiting: with its deadline, unless the server shuts down. A
// new connection owes us a head and gets the time for that.
func (c *conn) wait() error {
	p := idle
	if c.served == 0 {
		p = readingHead
	}
	now := time.Now()
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.ctx.Err(); err != nil {
		return err
	}
	c.waiting = true
	if until, due := c.reading.due(now, c.server.timeout(p)); due {
		return c.net.SetReadDeadline(until)
	}
	return nil
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
