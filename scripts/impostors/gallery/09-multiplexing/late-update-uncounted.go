//go:build ignore

// A WINDOW_UPDATE of a stream that is over is passed over, however large it is.
//
//impostor:caught-by 09-02
package http2

import (
	"barewire/05-frames/frame"
	"barewire/08-streams/stream"
)

func (c *conn) onWindowUpdate(id uint32, a stream.Arrival) error {
	switch {
	case id == 0 && !c.sender.enlargeAll(a.Window):
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
