//go:build ignore

// GOAWAY is put down after the sender was stopped, and is never sent.
//
//impostor:caught-by 09-02
package http2

import (
	"errors"
	"io"

	"barewire/01-sockets/tcp"
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
	c.sender.stop(io.ErrClosedPipe)
	c.sender.control(h2min.AppendGoodbye(nil, c.streams.Last(), err))
	c.rest()
	tcp.CloseGently(c.net, c.server.linger())
}
