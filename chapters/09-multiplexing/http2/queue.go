package http2

import "barewire/05-frames/frame"

// A queue is the streams that have something to send and may send it, in the
// order of their turns.
type queue struct{ head, tail *exchange }

// push puts x at the end, unless it is there, or is not ready. The mere end of
// a body comes first: it must not wait behind who waits for the connection's
// window, and takes nothing from anybody.
func (q *queue) push(x *exchange) {
	if x.queued || !x.ready() {
		return
	}
	if len(x.data) == 0 {
		q.putBack(x)
		return
	}
	x.queued = true
	if q.tail == nil {
		q.head = x
	} else {
		q.tail.next = x
	}
	q.tail = x
}

// pop takes the first, nil if there is none.
func (q *queue) pop() *exchange {
	x := q.head
	if x == nil {
		return nil
	}
	if q.head = x.next; q.head == nil {
		q.tail = nil
	}
	x.next, x.queued = nil, false
	return x
}

// putBack makes x the first again.
func (q *queue) putBack(x *exchange) {
	x.queued, x.next = true, q.head
	q.head = x
	if q.tail == nil {
		q.tail = x
	}
}

// ready reports whether x has something to send that its window allows. The
// mere end of a body needs no window. Who is over has nothing: a stream may be
// reset while it stands in the queue.
func (x *exchange) ready() bool {
	return !x.over && (x.last && len(x.data) == 0 ||
		len(x.data) > 0 && x.window > 0)
}

// maxBatch is how much DATA goes into one write, in bytes: enough to make the
// call worth its price, and not so much that a PING waits long behind it.
const maxBatch = 64 << 10

// fill appends DATA frames to what is to be written, a frame a stream and turn
// about, each as long as maxFrame and the windows let it be, until nothing is
// left, the windows are used up, or there is maxBatch. So a stream with ten
// megabytes takes no longer turns than one with ten bytes. s.mu is held.
// RFC 9113 §5.2, §6.9.
//
//lab:exercise 09-04
//lab:stub for x := s.queue.pop(); x != nil; x = s.queue.pop() {
//lab:stub 	s.appendData(x, len(x.data))
//lab:stub }
func (s *sender) fill() {
	for x := s.queue.pop(); x != nil; x = s.queue.pop() {
		s.appendData(x, len(x.data))
	}
}

// appendData appends n bytes of x's data as a DATA frame, counts them against
// both windows, and notes in x.moved that x has not stood still. Behind the
// last byte of the body comes END_STREAM, on this frame or, if there are
// trailers, on theirs, and x is finished. Where more of the body will come,
// x.taken tells whoever waits that this piece is sent. RFC 9113 §8.1.
//
//lab:exercise 09-04
//lab:stub if x.over {
//lab:stub 	return
//lab:stub }
//lab:stub d := frame.Data{StreamID: x.ID, Data: x.data}
//lab:stub if x.data = nil; x.last {
//lab:stub 	d.Flags = frame.FlagEndStream
//lab:stub }
//lab:stub s.out = frame.AppendData(s.buffer(), d)
//lab:stub if x.taken.Signal(); x.last {
//lab:stub 	s.finish(x)
//lab:stub }
func (s *sender) appendData(x *exchange, n int) {
	if x.over {
		return
	}
	d := frame.Data{StreamID: x.ID, Data: x.data}
	if x.data = nil; x.last {
		d.Flags = frame.FlagEndStream
	}
	s.out = frame.AppendData(s.buffer(), d)
	if x.taken.Signal(); x.last {
		s.finish(x)
	}
}
