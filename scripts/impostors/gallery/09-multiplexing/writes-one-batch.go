//go:build ignore

// The writer goes when it has written once, and what was too much for that waits.
//
//impostor:caught-by 09-08
package http2

import "runtime"

func (s *sender) write() {
	s.mu.Lock()
	if s.writing || !s.pending() {
		s.mu.Unlock()
		return
	}
	s.writing = true
	s.mu.Unlock()
	runtime.Gosched()
	s.mu.Lock()
	if s.next() {
		s.writeOnce()
	}
	s.writing = false
	s.room.Broadcast()
	s.mu.Unlock()
}
