//go:build ignore

// A WINDOW_UPDATE that makes a window too large is ignored.
//
//impostor:caught-by 09-02
package http2

import "barewire/08-streams/stream"

func (c *conn) onWindowUpdate(id uint32, a stream.Arrival) error {
	switch {
	case id == 0:
		c.sender.enlargeAll(a.Window)
	case a.Stream != nil:
		c.sender.enlarge(of(a.Stream), int64(a.Window))
	}
	return nil
}
