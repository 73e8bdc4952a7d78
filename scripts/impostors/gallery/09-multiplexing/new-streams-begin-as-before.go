//go:build ignore

// A new setting moves the windows of streams that are there, and those that come
// later begin with the old one.
//
//impostor:caught-by 09-02
package http2

import (
	"barewire/05-frames/frame"
	"barewire/08-streams/stream"
)

func (c *conn) resize(first Window) error {
	by := int64(first) - int64(c.firstWindow)
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
