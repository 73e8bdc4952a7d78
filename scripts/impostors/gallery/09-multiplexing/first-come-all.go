//go:build ignore

// The stream that is first goes on until it has nothing more to send, and all
// others wait.
//
//impostor:caught-by 09-04
package http2

func (s *sender) fill() {
	for len(s.out) < maxBatch {
		x := s.queue.pop()
		if x == nil {
			return
		}
		if !x.ready() {
			continue // it comes back with a WINDOW_UPDATE
		}
		n := Allows(min(len(x.data), maxFrame), x.window, s.window)
		if n == 0 && len(x.data) > 0 {
			s.queue.putBack(x)
			return
		}
		s.appendData(x, n)
		if !x.over && x.ready() {
			s.queue.putBack(x)
		}
	}
}
