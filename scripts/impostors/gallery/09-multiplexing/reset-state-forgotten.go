//go:build ignore

// RST_STREAM is sent, and the stream lives on in our own books.
//
//impostor:caught-by 09-06
package http2

import "barewire/05-frames/frame"

func (c *conn) reset(id uint32, code frame.ErrorCode) {
	if x := of(c.streams.Find(id)); x != nil {
		c.cancel(x)
	}
	c.sender.control(frame.AppendRSTStream(nil,
		frame.RSTStream{StreamID: id, Code: code}))
}
