//go:build ignore

// Nobody looks whether the sum is still a window, and beyond 2^31-1 it
// becomes negative.
//
//impostor:caught-by 09-01
package http2

func (w *Window) Add(n int64) bool {
	*w += Window(n)
	return true
}
