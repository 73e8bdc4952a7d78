//go:build ignore

// An update that is too large makes the window as large as one can be.
//
//impostor:caught-by 09-01
package http2

import "barewire/05-frames/frame"

func (w *Window) Add(n int64) bool {
	sum := int64(*w) + n
	if sum > frame.MaxWindow || sum < -frame.MaxWindow {
		*w = frame.MaxWindow
		return false
	}
	*w = Window(sum)
	return true
}
