//go:build ignore

// A smaller INITIAL_WINDOW_SIZE takes a window down to 0, and not below it.
//
//impostor:caught-by 09-04
package http2

import (
	"barewire/05-frames/frame"
	"barewire/08-streams/stream"
)

func (c *conn) resize(first Window) error {
	by := int64(first) - int64(c.firstWindow)
	c.firstWindow = first
	ok := true
	c.streams.All(func(s *stream.Stream) {
		ok = c.sender.enlarge(of(s), max(by, -int64(of(s).window))) && ok
	})
	if !ok {
		return connError(frame.FlowControlError, "SETTINGS: "+
			"INITIAL_WINDOW_SIZE: got %d, want no window over 2147483647 "+
			"(RFC 9113 §6.9.2)", first)
	}
	return nil
}
