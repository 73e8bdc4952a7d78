//go:build ignore

// Whoever was woken takes it that the writer is done: if stands where for
// should be, and two write at the same time.
//
//impostor:caught-by 09-08
package http2

func (s *sender) write() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.writing && s.pending() {
		s.room.Wait()
	}
	if s.writing && !s.pending() {
		return
	}
	s.writing = true
	for s.next() {
		s.writeOnce()
	}
	s.writing = false
	s.room.Broadcast()
}
