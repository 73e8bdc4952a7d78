//go:build ignore

// Every reset says INTERNAL_ERROR, whoever was wrong.
//
//impostor:caught-by 09-06
package http2

import (
	"barewire/05-frames/frame"
	"barewire/08-streams/stream"
)

func (c *conn) reset(id uint32, code frame.ErrorCode) {
	if x := of(c.streams.Find(id)); x != nil {
		c.cancel(x)
		c.streams.On(id, stream.SendReset)
	}
	c.sender.control(frame.AppendRSTStream(nil,
		frame.RSTStream{StreamID: id, Code: frame.InternalError}))
}
