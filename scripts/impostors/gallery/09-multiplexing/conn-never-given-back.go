//go:build ignore

// The connection's window is never made whole again, and after a megabyte
// nobody may send anything.
//
//impostor:caught-by 09-05
package http2

import "barewire/05-frames/frame"

func (c *conn) count(n uint32) error {
	c.window -= Window(n)
	if c.window < 0 {
		return connError(frame.FlowControlError, "DATA: got %d bytes more, "+
			"want at most %d, the connection's window (RFC 9113 §6.9.1)", n,
			int(c.window)+int(n))
	}
	return nil
}
