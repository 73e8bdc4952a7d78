package http2

import (
	"sync"
	"time"
)

// write sends what there is to send, and all that comes while it does, unless
// somebody does so already: then that one takes ours along.
//
// Whoever becomes the writer yields once before it writes. Other handlers are
// ready to run, their answers join ours, and thirty system calls become one.
// Where conn.busy says that nobody else is at work, it need not even do that.
//
//lab:exercise 09-08
//lab:stub s.mu.Lock()
//lab:stub defer s.mu.Unlock()
//lab:stub for s.writing {
//lab:stub 	s.room.Wait()
//lab:stub }
//lab:stub s.writing = true
//lab:stub for s.next() {
//lab:stub 	s.writeOnce()
//lab:stub }
//lab:stub s.writing = false
//lab:stub s.room.Broadcast()
func (s *sender) write() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.writing {
		s.room.Wait()
	}
	s.writing = true
	for s.next() {
		s.writeOnce()
	}
	s.writing = false
	s.room.Broadcast()
}

// flush is write for those who have something better to do: they write what
// they have put there, but leave the DATA of others to a goroutine.
func (s *sender) flush() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.writing || !s.pending() {
		return
	}
	if s.queue.head != nil {
		go s.write()
		return
	}
	s.writing = true
	s.writeOnce()
	s.writing = false
	s.room.Broadcast()
	if s.pending() {
		go s.write()
	}
}

// pending reports whether there is something to write: frames, or DATA that
// the connection's window allows.
func (s *sender) pending() bool {
	first := s.queue.head
	return s.err == nil && !s.held && (len(s.out) > 0 ||
		first != nil && (s.window > 0 || len(first.data) == 0))
}

// next makes the next batch, and reports whether there is one.
func (s *sender) next() bool {
	if s.err != nil || s.held {
		return false
	}
	s.fill()
	return len(s.out) > 0
}

// hold lets nobody make the next batch, or lets them again. What they leave the
// reader writes, before it waits.
func (s *sender) hold(on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.held = on
}

// writeOnce writes s.out. Others may put more there in the meantime, but none
// may write it: nobody knows whose bytes would be first. It is a mistake of
// ours that no client could make good, and no frame after it would be right.
func (s *sender) writeOnce() {
	if s.busy {
		panic("write: got a second writer, want one at a time: see s.writing")
	}
	s.busy = true
	p, hurry := s.out, s.closing
	s.out = nil
	s.written++
	s.mu.Unlock()
	err := s.writeAll(p, hurry)
	release(p)
	if err != nil {
		// The reader must hear of it. It would go on for a client that
		// asks and cannot be answered, and all answers would stay here.
		s.conn.net.Close()
	}
	s.mu.Lock()
	s.busy = false
	if err != nil && s.err == nil {
		s.err = err
	}
	s.room.Broadcast()
}

// writes returns how often something was written.
func (s *sender) writes() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.written
}

// writeAll writes p. Each call has the write timeout, unless we are in a hurry.
func (s *sender) writeAll(p []byte, hurry bool) error {
	until, due := s.sending.due(time.Now(), s.conn.server.writeTimeout())
	if due && !hurry {
		if err := s.conn.net.SetWriteDeadline(until); err != nil {
			return err
		}
	}
	_, err := s.conn.net.Write(p)
	return err
}

// await waits until there is room in s.out, so that a client which asks and
// does not listen is not read either.
func (s *sender) await() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.writing && len(s.out) > maxOut && s.err == nil {
		s.room.Wait()
	}
}

// stop waits until everything was written, or cannot be, and lets nobody write
// afterwards.
func (s *sender) stop(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.writing && s.err == nil {
		s.room.Wait()
	}
	s.writing = true
	for len(s.out) > 0 && s.err == nil {
		s.writeOnce()
	}
	s.writing = false
	if s.err == nil {
		s.err = err
	}
}

// buffers are for s.out: a connection that has nothing to say needs none.
var buffers = sync.Pool{New: func() any {
	p := make([]byte, 0, 4<<10)
	return &p
}}

// keepSize is the largest buffer worth keeping, in bytes.
const keepSize = maxBatch + 32<<10

// buffer returns s.out, and room for more.
func (s *sender) buffer() []byte {
	if s.out == nil {
		s.out = (*buffers.Get().(*[]byte))[:0]
	}
	return s.out
}

// release gives a buffer to whoever needs one next.
func release(p []byte) {
	if cap(p) <= keepSize {
		buffers.Put(&p)
	}
}
