//go:build ignore

// The connection ends without a GOAWAY.
//
//impostor:caught-by 09-07
package http2

import (
	"errors"
	"io"

	"barewire/01-sockets/tcp"
	"barewire/05-frames/frame"
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
	c.rest()
	tcp.CloseGently(c.net, c.server.linger())
}
