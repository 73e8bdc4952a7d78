//go:build ignore

// The end of an empty body waits for a window that it does not need.
//
//impostor:caught-by 09-04
package http2

func (s *sender) fill() {
	for len(s.out) < maxBatch {
		x := s.queue.pop()
		if x == nil {
			return
		}
		if x.window <= 0 {
			continue // it comes back with a WINDOW_UPDATE
		}
		n := Allows(min(len(x.data), maxFrame), x.window, s.window)
		if n == 0 {
			s.queue.putBack(x)
			return
		}
		s.appendData(x, n)
		s.queue.push(x)
	}
}
