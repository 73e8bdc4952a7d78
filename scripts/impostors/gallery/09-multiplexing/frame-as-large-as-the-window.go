//go:build ignore

// A DATA frame is made as long as the windows allow, and longer than anybody
// must accept.
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
		n := Allows(len(x.data), x.window, s.window)
		if n == 0 && len(x.data) > 0 {
			s.queue.putBack(x)
			return
		}
		s.appendData(x, n)
		s.queue.push(x)
	}
}
