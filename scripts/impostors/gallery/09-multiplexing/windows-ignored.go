//go:build ignore

// DATA is sent without a look at the windows.
//
//impostor:caught-by 09-04
//impostor:errata 59
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
		n := min(len(x.data), maxFrame)
		if n == 0 && len(x.data) > 0 {
			s.queue.putBack(x)
			return
		}
		s.appendData(x, n)
		s.queue.push(x)
	}
}
