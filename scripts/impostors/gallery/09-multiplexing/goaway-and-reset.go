//go:build ignore

// The connection is closed with input unread, and the reset takes the GOAWAY
// away.
//
//impostor:caught-by 09-07
package http2

import (
	"errors"
	"io"

	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
)

func (c *conn) close(err error) {
	c.abandon()
	var wrong *frame.ConnError
	if err != nil && !errors.As(err, &wrong) {
		c.sender.stop(io.ErrClosedPipe)
		c.net.Close()
		return
	}
	if wrong != nil {
		c.sender.hurry(c.server.linger())
	}
	c.sender.control(h2min.AppendGoodbye(nil, c.streams.Last(), err))
	c.sender.stop(io.ErrClosedPipe)
	c.rest()
	c.net.Close()
}
