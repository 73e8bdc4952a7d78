package exercise

import (
	"errors"
	"os"
	"time"
)

// webSocket reports whether the connection has gone over to WebSocket: what
// comes is its frames from then on.
func (s *socket) webSocket() bool {
	return s.head != nil && s.head.code == "101" &&
		len(s.head.values("Sec-WebSocket-Accept")) > 0
}

// wsEnd is expect end where WebSocket is spoken. Nothing may come before it,
// not even a ping.
func (x *expectation) wsEnd(c *socket) error {
	err := c.fill(x.deadline(), some)
	if err != nil {
		return x.endedBy(c, err)
	}
	from := c.pos
	h, payload, err := x.wsTake(c, "the rest of a frame")
	if err != nil {
		return err
	}
	return x.wsWrong(c, from, wsSays(h.Opcode, payload)+
		" came where the stream should end")
}

// wsSilent is expect silence there. Pings may come at any time.
func (x *expectation) wsSilent(c *socket, d time.Duration) error {
	deadline := time.Now().Add(d)
	for {
		err := c.fill(deadline, some)
		switch {
		case errors.Is(err, os.ErrDeadlineExceeded):
			return nil
		case err != nil:
			return noSilence(c)
		}
		from := c.pos
		h, payload, err := x.wsTake(c, "the rest of a frame")
		if err != nil {
			return err
		}
		if h.Opcode != 9 {
			return x.wsWrong(c, from, wsSays(h.Opcode, payload)+
				" came, want nothing yet")
		}
	}
}

// some is enough for who waits for anything.
func some(p []byte) bool { return len(p) > 0 }
