//go:build ignore

// The overflow is noticed, after it has happened.
//
//impostor:caught-by 09-01
package http2

import "barewire/05-frames/frame"

func (w *Window) Add(n int64) bool {
	sum := int64(*w) + n
	*w = Window(sum)
	return sum <= frame.MaxWindow && sum >= -frame.MaxWindow
}
