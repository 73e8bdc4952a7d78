//go:build ignore

// The window is counted without a sign, so one below zero looks like an
// enormous one.
//
//impostor:caught-by 09-01
package http2

import "barewire/05-frames/frame"

func (w *Window) Add(n int64) bool {
	sum := uint32(*w) + uint32(n)
	if sum > frame.MaxWindow {
		return false
	}
	*w = Window(sum)
	return true
}
