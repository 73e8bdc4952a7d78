//go:build ignore

// The largest window that there may be is refused.
//
//impostor:caught-by 09-01
package http2

import "barewire/05-frames/frame"

func (w *Window) Add(n int64) bool {
	sum := int64(*w) + n
	if sum >= frame.MaxWindow || sum < -frame.MaxWindow {
		return false
	}
	*w = Window(sum)
	return true
}
