//go:build ignore

// A stream is reset, and answered all the same.
//
//impostor:caught-by 09-06
package http2

import (
	"io"

	"barewire/05-frames/frame"
	"barewire/08-streams/stream"
)

func (c *conn) reset(id uint32, code frame.ErrorCode) {
	if x := of(c.streams.Find(id)); x != nil {
		if x.hasBody {
			x.body.fail(io.ErrUnexpectedEOF)
		}
		c.streams.On(id, stream.SendReset)
	}
	c.sender.control(frame.AppendRSTStream(nil,
		frame.RSTStream{StreamID: id, Code: code}))
}
