package http2

import (
	"testing"

	"barewire/05-frames/frame"
)

func TestWindow(t *testing.T) {
	const most = frame.MaxWindow
	for _, c := range []struct {
		w    Window
		n    int64
		want Window
		ok   bool
	}{
		{65535, 1, 65536, true}, {0, most, most, true}, {1, most, 1, false},
		{most, 0, most, true}, {-5, most, most - 5, true},
		{100, -200, -100, true}, {-100, 100, 0, true},
		{most, -most, 0, true}, {0, -most, -most, true},
	} {
		w := c.w
		if ok := w.Add(c.n); w != c.want || ok != c.ok {
			t.Errorf("%d+%d: got %d, %v, want %d, %v", c.w, c.n, w, ok, c.want,
				c.ok)
		}
	}
}

func TestAllows(t *testing.T) {
	for _, c := range []struct {
		n            int
		stream, conn Window
		want         int
	}{
		{10, 20, 30, 10}, {10, 5, 30, 5}, {10, 20, 5, 5}, {10, 0, 5, 0},
		{10, -5, 5, 0}, {10, 5, -5, 0}, {0, -5, -5, 0},
	} {
		if got := Allows(c.n, c.stream, c.conn); got != c.want {
			t.Errorf("%+v: got %d", c, got)
		}
	}
}
