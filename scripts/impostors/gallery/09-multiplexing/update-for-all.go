//go:build ignore

// What is allowed on the connection is allowed on each of its streams as well.
//
//impostor:caught-by 09-04
package http2

import (
	"barewire/05-frames/frame"
	"barewire/08-streams/stream"
)

func (c *conn) onWindowUpdate(id uint32, a stream.Arrival) error {
	if id == 0 {
		c.streams.All(func(s *stream.Stream) {
			c.sender.enlarge(of(s), int64(a.Window))
		})
	}
	switch {
	case id == 0 && !c.sender.enlargeAll(a.Window),
		a.Stream == nil && id > 0 && !c.enlargeEnded(id, a.Window):
		return connError(frame.FlowControlError, "WINDOW_UPDATE: increment: "+
			"got %d on stream %d, want a window of at most 2147483647 "+
			"(RFC 9113 §6.9.1)", a.Window, id)
	case a.Stream != nil && !c.sender.enlarge(of(a.Stream), int64(a.Window)):
		return streamError(id, frame.FlowControlError, "WINDOW_UPDATE: "+
			"increment: got %d, want a window of at most 2147483647 "+
			"(RFC 9113 §6.9.1)", a.Window)
	}
	return nil
}
