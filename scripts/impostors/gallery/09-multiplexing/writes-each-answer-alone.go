//go:build ignore

// Whoever becomes the writer writes at once, and a hundred answers take a
// hundred system calls.
//
//impostor:caught-by 09-08
package http2

func (s *sender) write() {
	s.mu.Lock()
	if s.writing || !s.pending() {
		s.mu.Unlock()
		return
	}
	s.writing = true
	for s.next() {
		s.writeOnce()
	}
	s.writing = false
	s.room.Broadcast()
	s.mu.Unlock()
}
