//go:build ignore

// s.writing is not taken back, and after the first answer nobody writes any more.
//
//impostor:caught-by 09-02
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
	if s.conn.busy() {
		runtime.Gosched()
	}
	s.mu.Lock()
	for s.next() {
		s.writeOnce()
	}
	s.room.Broadcast()
	s.mu.Unlock()
}
