package http2

import (
	"errors"
	"os"
	"time"

	"barewire/05-frames/frame"
	"barewire/08-streams/stream"
)

// ticks are how many parts StreamTimeout has: how exactly it is kept.
const ticks = 8

// pause says what there is to say, and waits until bytes come. Whatever it
// waits for has an end: the rest of a field block, the client's word for a
// stream, the next request. When that end comes first, the error says what it
// means; errNothing means that there is something else to wait for.
func (c *conn) pause() error {
	now := time.Now()
	if c.streams.Len() > 0 && now.After(c.tick) {
		c.tick = now.Add(c.server.streamTimeout() / ticks)
		c.expire()
	}
	c.sender.await()
	c.sender.flush()
	c.rest()
	idle := c.streams.Len() == 0
	err := c.wait(now)
	if err != errWoken && !errors.Is(err, os.ErrDeadlineExceeded) {
		return err
	}
	c.hear()
	return c.late(idle, err == errWoken)
}

// wait waits for bytes, no longer than there is reason to. wake ends it:
// errWoken. Where bytes have come as well, the next wait ends so.
func (c *conn) wait(now time.Time) error {
	c.mu.Lock()
	if until, set := c.patience(now); set {
		c.net.SetReadDeadline(until)
	}
	if c.nudged {
		c.nudged = false
		c.mu.Unlock()
		c.take() // as peek does
		return errWoken
	}
	c.waiting = true
	c.mu.Unlock()
	c.idle.Store(true)
	err := c.peek()
	c.idle.Store(false)
	c.mu.Lock()
	c.waiting = false
	if c.nudged && errors.Is(err, os.ErrDeadlineExceeded) {
		c.nudged, err = false, errWoken
	}
	c.mu.Unlock()
	return err
}

var errWoken = errors.New("the wait was ended")

// wake ends the reader's wait, this one or the next.
func (c *conn) wake() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.nudged = true
	if c.waiting {
		c.reading = clock{}
		c.net.SetReadDeadline(longAgo)
	}
}

// longAgo is a deadline that has passed.
var longAgo = time.Unix(1, 0)

// patience says until when to wait for the next frame.
func (c *conn) patience(now time.Time) (until time.Time, set bool) {
	switch {
	case !c.greeted && c.parting.begun:
		return c.reading.at(c.parting.until)
	case !c.greeted:
		return c.reading.at(c.block)
	case c.receiver.Busy():
		if c.block.IsZero() {
			c.block = now.Add(c.server.prefaceTimeout())
		}
		return c.reading.at(c.block)
	}
	c.block = time.Time{}
	switch {
	case c.parting.begun && !c.parting.last:
		return c.reading.at(c.parting.until)
	case c.streams.Len() > 0:
		return c.reading.due(now, c.server.streamTimeout()/ticks)
	}
	if c.quiet.IsZero() {
		c.quiet = now
	}
	return c.reading.due(c.quiet, c.server.idleTimeout())
}

// late says what it means that nothing has come in time, or that somebody has
// ended the wait: woken. That the server ends is nobody's mistake, not even
// where the client's preface, or a field block, is on its way. idle says that
// the wait began without a stream: those that ended during it do not count.
// RFC 9113 §3.4, §6.8.
func (c *conn) late(idle, woken bool) error {
	half := c.receiver.Busy() || !c.greeted && !c.parting.begun
	switch {
	case half && !time.Now().Before(c.block):
		return errTooSlow
	case c.ctx.Err() != nil && !c.parting.begun:
		c.part()
	case half || woken:
		// What has begun may still come in time.
	case c.parting.begun, idle:
		c.partNow()
	}
	return errNothing
}

// peek waits for the first byte. It comes with a session to hold it, so that
// who waits holds none.
func (c *conn) peek() error {
	c.inside = false
	if c.raw == nil {
		c.take() // a pipe, or TLS
		c.inside = true
		_, err := c.br.Peek(1)
		c.inside = false
		return err
	}
	err := c.raw.Read(c.try)
	if err == nil {
		err = c.readErr
	}
	if err != nil {
		c.take()
	}
	return err
}

// Read reads from the connection, for c.br. Inside a frame the time for the
// whole of it is running: a drip does not prolong it. What there is to say is
// said here too: a part of a frame may come again and again at the buffer's
// end, and then there is never a pause.
func (c *conn) Read(p []byte) (int, error) {
	c.woken = true
	if len(c.ahead) > 0 {
		n := copy(p, c.ahead)
		c.ahead = c.ahead[n:]
		return n, nil
	}
	if c.fd >= 0 {
		return c.readNow(p)
	}
	c.sender.await()
	c.sender.flush()
	if !c.inside {
		c.inside = true
		err := c.limit(time.Now().Add(c.server.streamTimeout()))
		if err != nil {
			return 0, err
		}
	}
	return c.net.Read(p)
}

// limit makes reads fail from t on.
func (c *conn) limit(t time.Time) error {
	until, set := c.reading.at(t)
	if !set {
		return nil
	}
	return c.net.SetReadDeadline(until)
}

// expire ends the streams that have stood still for StreamTimeout because of
// the client.
func (c *conn) expire() {
	var over []*exchange
	c.streams.All(func(s *stream.Stream) {
		x := of(s)
		if !c.standsStill(x) {
			x.still = 0
		} else if x.still++; x.still >= ticks {
			over = append(over, x)
		}
	})
	for _, x := range over {
		c.giveUp(x)
	}
}

// standsStill reports whether the client has done nothing for x since the last
// tick, and should have: sent more of the body that a handler waits for, or of
// one that nobody wants; or taken more of the answer.
func (c *conn) standsStill(x *exchange) bool {
	return x.State == stream.HalfClosedLocal ||
		!x.tunnel && x.body.stands() || c.sender.stalls(x)
}

// giveUp ends x. A handler that waits for the body hears of it, and may still
// answer: 408.
func (c *conn) giveUp(x *exchange) {
	switch {
	case x.State == stream.HalfClosedLocal:
		c.reset(x.ID, frame.NoError)
	case x.hasBody && x.body.fail(os.ErrDeadlineExceeded):
		x.still = 0
	default:
		c.reset(x.ID, frame.Cancel)
	}
}
