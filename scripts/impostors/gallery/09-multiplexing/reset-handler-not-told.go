//go:build ignore

// The handler of a stream that was reset is not told, and waits for its body
// for ever.
//
//impostor:caught-by 09-06
package http2

import (
	"barewire/05-frames/frame"
	"barewire/08-streams/stream"
)

func (c *conn) reset(id uint32, code frame.ErrorCode) {
	if x := of(c.streams.Find(id)); x != nil {
		c.sender.cancel(x)
		c.streams.On(id, stream.SendReset)
	}
	c.sender.control(frame.AppendRSTStream(nil,
		frame.RSTStream{StreamID: id, Code: code}))
}
