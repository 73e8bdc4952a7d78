//go:build ignore

// RST_STREAM is sent for a stream that nobody has opened.
//
//impostor:caught-by 09-06
package http2

import (
	"errors"

	"barewire/05-frames/frame"
)

func (c *conn) endStream(err error) error {
	var one *frame.StreamError
	if !errors.As(err, &one) {
		return err
	}
	c.reset(one.StreamID, one.Code)
	c.server.log(err)
	return c.saw(SawMistake)
}
