package exercise

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"
)

// expect end wants the end of the stream (FIN), with nothing before it.
func (x *expectation) end(c *socket) error {
	switch {
	case c.webSocket():
		return x.wsEnd(c)
	case c.framed:
		return x.framesEnd(c)
	}
	err := c.fill(x.deadline(), some)
	if err == nil {
		pr := differs("%s more came where the stream should end",
			bytesText(len(c.unread())))
		from := 0
		if c.head != nil {
			from = c.head.start
		}
		pr.lines = append(pr.lines, c.pointed(from, c.pos,
			"the end of the stream", c.named(c.pos)))
		return pr
	}
	return x.endedBy(c, err)
}

// endedBy judges how a stream has ended.
func (x *expectation) endedBy(c *socket, err error) error {
	switch {
	case err == io.EOF && isReset(c.sendEr):
		// The end came, yet what was still being sent met a closed door.
		return c.waited(c.sendEr, "all was sent", x.within)
	case err == io.EOF:
		return nil
	}
	return c.waited(err, "the end of the stream (FIN)", x.within)
}

// expect closed wants the connection over, by FIN or RST; what came before is
// not looked at.
func (x *expectation) closed(c *socket) error {
	deadline := x.deadline()
	for c.readEr == nil {
		c.pos = len(c.got)
		if err := c.more(deadline); errors.Is(err, os.ErrDeadlineExceeded) {
			return c.waited(err, "the connection to be closed", x.within)
		}
	}
	c.pos = len(c.got)
	return nil
}

// expect cut-off wants the server to have closed both directions: a byte is sent
// every 5 ms until one is refused with RST. expect end comes before it, for FIN
// ends the server's own half alone, and it may read on.
func (x *expectation) cutOff(c *socket) error {
	const every = 5 * time.Millisecond
	deadline := x.deadline()
	for time.Now().Before(deadline) {
		c.conn.SetWriteDeadline(deadline)
		// How many it takes is nobody's concern: they are not c.sent.
		if _, c.sendEr = c.conn.Write([]byte("a")); isReset(c.sendEr) {
			return nil
		}
		x.side.proc.await(every, never)
	}
	return c.waited(os.ErrDeadlineExceeded, "what is sent to be refused (RST)",
		x.within)
}

// expect open [DURATION] wants the connection to stay open that long, 30 ms if
// nothing is said; what comes meanwhile is left for later.
func (x *expectation) open(c *socket) error {
	d, err := x.duration()
	if err != nil {
		return err
	}
	err = c.fill(time.Now().Add(d), func([]byte) bool { return false })
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return nil
	}
	return (&problem{kind: KindClosed,
		summary: "the connection is closed, want it open"}).
		with("got", c.arrived()).
		with("state", "the connection is "+c.state())
}

// duration is the argument, or 30 ms.
func (x *expectation) duration() (time.Duration, error) {
	if len(x.args) == 0 {
		return 30 * time.Millisecond, nil
	}
	d, err := time.ParseDuration(x.args[0])
	if err != nil {
		return 0, scriptError("got %q, want a DURATION", x.args[0])
	}
	return d, nil
}

// expect silence [DURATION] wants nothing to come and the connection to stay
// open that long, 30 ms if nothing is said. Pings of WebSocket may come.
func (x *expectation) silence(c *socket) error {
	d, err := x.duration()
	if err != nil {
		return err
	}
	switch {
	case c.webSocket():
		return x.wsSilent(c, d)
	case c.framed:
		return x.framesSilent(c, d)
	}
	err = c.fill(time.Now().Add(d), some)
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		return nil
	case err == nil:
		return differs("an answer came too early").
			with("got", quote(c.unread())).
			with("want", "nothing yet: the client has not finished")
	}
	return noSilence(c)
}

// noSilence is the problem of a connection that ended where it should be open
// and silent.
func noSilence(c *socket) *problem {
	return (&problem{kind: KindClosed,
		summary: "the connection is closed, want it open and silent"}).
		with("state", "the connection is "+c.state())
}

// bytesText says how many bytes: 1 byte, 2 bytes.
func bytesText(n int) string {
	if n == 1 {
		return "1 byte"
	}
	return fmt.Sprintf("%d bytes", n)
}
