//go:build ignore

// A stream that is over is reset as any other.
//
//impostor:caught-by 09-06
package http2

import (
	"errors"

	"barewire/05-frames/frame"
	"barewire/08-streams/stream"
)

func (c *conn) endStream(err error) error {
	var one *frame.StreamError
	if !errors.As(err, &one) {
		return err
	}
	switch c.streams.StateOf(one.StreamID) {
	case stream.Idle:
		return &frame.ConnError{Code: one.Code, Text: one.Text}
	}
	c.reset(one.StreamID, one.Code)
	c.server.log(err)
	return c.saw(SawMistake)
}
