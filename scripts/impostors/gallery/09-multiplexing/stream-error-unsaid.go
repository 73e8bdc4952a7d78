//go:build ignore

// A stream that is wrong is dropped without RST_STREAM, and its client waits.
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
}
