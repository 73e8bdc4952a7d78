//go:build ignore

// The sum is made in 32 bits, and is below zero before anybody looks at it.
//
//impostor:caught-by 09-01
package http2

import "barewire/05-frames/frame"

func (w *Window) Add(n int64) bool {
	sum := *w + Window(n)
	if sum > frame.MaxWindow || sum < -frame.MaxWindow {
		return false
	}
	*w = sum
	return true
}
