//go:build ignore

// The connection is allowed a whole window anew, not as much as has come.
//
//impostor:caught-by 09-05
package http2

import "barewire/05-frames/frame"

func (c *conn) count(n uint32) {
	c.window -= Window(n)
	if c.window < connWindow/2 {
		c.sender.control(frame.AppendWindowUpdate(nil, frame.WindowUpdate{
			Increment: connWindow}))
		c.window = connWindow
	}
}
