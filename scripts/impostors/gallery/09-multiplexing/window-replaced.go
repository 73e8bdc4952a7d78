//go:build ignore

// A new INITIAL_WINDOW_SIZE is added to the windows that there are, instead
// of the difference to the old one.
//
//impostor:caught-by 09-02
package http2

import (
	"barewire/05-frames/frame"
	"barewire/08-streams/stream"
)

func (c *conn) resize(first Window) error {
	by := int64(first)
	c.firstWindow = first
	ok := true
	c.streams.All(func(s *stream.Stream) {
		ok = c.sender.enlarge(of(s), by) && ok
	})
	if !ok {
		return connError(frame.FlowControlError, "SETTINGS: "+
			"INITIAL_WINDOW_SIZE: got %d, want no window over 2147483647 "+
			"(RFC 9113 §6.9.2)", first)
	}
	return nil
}
