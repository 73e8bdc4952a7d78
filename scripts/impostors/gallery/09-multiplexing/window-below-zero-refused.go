//go:build ignore

// A window below zero is taken for a mistake.
//
//impostor:caught-by 09-01
package http2

import "barewire/05-frames/frame"

func (w *Window) Add(n int64) bool {
	sum := int64(*w) + n
	if sum > frame.MaxWindow || sum < 0 {
		return false
	}
	*w = Window(sum)
	return true
}
