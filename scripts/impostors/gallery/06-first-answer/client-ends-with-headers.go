//go:build ignore

// The client takes the fields for the whole answer and never sees the body.
//
//impostor:caught-by 06-07
package h2min

import "barewire/05-frames/frame"

func (c *client) receive(h frame.Header, p []byte) error {
	switch h.Type {
	case frame.TypeHeaders:
		err := c.onHeaders(h, p)
		c.done = true
		return err
	case frame.TypeGoAway:
		return c.onGoAway(h, p)
	}
	return nil
}
