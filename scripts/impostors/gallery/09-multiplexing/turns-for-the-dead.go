//go:build ignore

// A stream that was given up while it stood in the queue has its turn, and ends
// with DATA.
//
//impostor:caught-by 09-04
package http2

func (s *sender) fill() {
	for len(s.out) < maxBatch {
		x := s.queue.pop()
		if x == nil {
			return
		}
		n := Allows(min(len(x.data), maxFrame), x.window, s.window)
		if n == 0 && len(x.data) > 0 {
			s.queue.putBack(x)
			return
		}
		s.appendData(x, n)
		s.queue.push(x)
	}
}
