//go:build ignore

// TCP is closed right behind the close frame. What the client still sends makes
// that a reset, and the close frame is lost.
//
//impostor:caught-by 12-01
package websocket

import (
	"errors"
	"io"
)

func (c *Conn) finish(err error) {
	if errors.Is(err, io.EOF) || errors.Is(err, errClosed) {
		err = nil
	} else if c.server.Log != nil {
		c.server.Log(err)
	}
	c.leave(err)
	c.rest()
	if c.server.Ended != nil {
		c.server.Ended(c.messages, c.writes)
	}
	c.net.Close()
}
