package http2

import (
	"io"
	"sync"
	"sync/atomic"

	"barewire/02-requests/request"
	"barewire/05-frames/frame"
)

// A body is a request's content, as the handler reads it while the reader
// brings more. What is here and not read is never more than the stream's
// window: that is what windows are for.
type body struct {
	exchange *exchange
	conn     *conn
	awaited  atomic.Bool  // the client waits for a 100 before it sends
	limit    int64        // bytes that may come all in all
	given    atomic.Int64 // bytes that we have allowed beyond the first window
	received int64        // that have come, padding included: the reader's

	mu      sync.Mutex
	more    sync.Cond
	buf     []byte // come and not read
	from    int    // where in buf that begins
	total   int64  // bytes that have come, without padding
	owed    int    // read, and not yet allowed anew
	heard   bool   // something has come since the last tick
	waiting bool   // the handler waits for more
	dropped bool   // nobody will read any more
	err     error  // io.EOF, or why there is no more
}

// begin readies the body of a request that has one.
func (b *body) begin(limit int64, awaited bool) {
	b.limit = limit
	b.awaited.Store(awaited)
	b.exchange.request.Body = b
}

// recycle makes b as new, but for its buffer, unless that is a large one.
func (b *body) recycle() {
	buf := b.buf[:0]
	if cap(buf) > keepBody {
		buf = nil
	}
	b.exchange, b.conn = nil, nil
	b.awaited.Store(false)
	b.limit, b.received, b.total = 0, 0, 0
	b.given.Store(0)
	b.buf, b.from, b.owed, b.err = buf, 0, 0, nil
	b.heard, b.waiting, b.dropped = false, false, false
}

// keepBody is the largest buffer worth keeping, in bytes.
const keepBody = 4 << 10

// Read reads what has come, and waits if that is nothing. The error is io.EOF
// at the body's end, *request.StatusError with 413 when there is more of it
// than Limits.Body, os.ErrDeadlineExceeded when the client sends nothing for
// too long, and io.ErrUnexpectedEOF when the stream is no more.
//
// What was read makes room: half a window of it is allowed anew in one frame
// (see due). Before anything else a client that waits for a 100 is invited.
//
//lab:exercise 09-05
//lab:stub return 0, io.EOF
func (b *body) Read(p []byte) (int, error) {
	return 0, io.EOF
}

// await waits for more, or for b.err. Whoever waits is told in time that the
// client sends nothing: see stands. b.mu is held.
func (b *body) await() {
	b.waiting = true
	b.more.Wait()
	b.waiting = false
}

// due returns how many bytes to allow now: what was read, once that is half a
// window; none if no more will come.
func (b *body) due() int {
	if b.err != nil || b.owed < int(b.conn.limits.Window)/2 {
		return 0
	}
	n := b.owed
	b.owed = 0
	b.given.Add(int64(n))
	return n
}

// arrive takes what a DATA frame has brought, length bytes with its padding.
// It is the reader's. More than we have allowed is a FLOW_CONTROL_ERROR of the
// stream. RFC 9113 §6.9.1, §6.9.3.
func (b *body) arrive(p []byte, length uint32, end bool) error {
	b.received += int64(length)
	allowed := b.conn.firstAllowed() + b.given.Load()
	if length > 0 && b.received > allowed {
		return streamError(b.exchange.ID, frame.FlowControlError, "DATA: got "+
			"%d bytes, want at most %d, the window (RFC 9113 §6.9.1)",
			b.received, allowed)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.heard = true
	b.total += int64(len(p))
	b.owed += int(length) - len(p)
	switch {
	case b.dropped || b.err != nil:
		return nil
	case b.total > b.limit:
		b.err = &request.StatusError{Status: 413, Text: "body over its limit"}
	default:
		b.keep(p)
	}
	if end && b.err == nil {
		b.err = io.EOF
	}
	b.more.Signal()
	return nil
}

// padded is due where padding has come, which counts and nobody will read.
func (b *body) padded() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.dropped {
		return 0
	}
	return b.due()
}

// early reports whether an answer that ends now is one to a body which the
// client has not ended, though much of it is here. The sender asks under its
// lock, and who has ours may want that next: nobody is waited for, and the
// answer is yes, which costs the reader a look.
func (b *body) early() bool {
	if !b.mu.TryLock() {
		return true
	}
	defer b.mu.Unlock()
	return b.err != io.EOF && b.total > int64(b.conn.limits.Window/4)
}

// keep appends p to what has not been read.
func (b *body) keep(p []byte) {
	if b.from == len(b.buf) {
		b.buf, b.from = b.buf[:0], 0
	} else if len(b.buf)+len(p) > cap(b.buf) && b.from > 0 {
		n := copy(b.buf, b.buf[b.from:])
		b.buf, b.from = b.buf[:n], 0
	}
	b.buf = append(b.buf, p...)
}

// finish ends the body with the trailers.
func (b *body) finish(trailers request.Fields) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.exchange.request.Trailers = trailers
	if b.err == nil {
		b.err = io.EOF
	}
	b.more.Signal()
}

// fail ends the body early, and reports whether it had not ended before.
func (b *body) fail(err error) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.err != nil {
		return false
	}
	b.err = err
	b.more.Signal()
	return true
}

// Close lets nobody read any more, those who wait now included.
func (b *body) Close() error {
	b.fail(io.ErrClosedPipe)
	return nil
}

// stands reports whether the handler waits, and nothing has come since the last
// time that this was asked.
func (b *body) stands() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	still := b.waiting && !b.heard
	b.heard = false
	return still
}

// drop says that nobody will read the rest.
func (b *body) drop() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.dropped, b.buf, b.from = true, nil, 0
}

// invite sends the 100 that the client waits for. RFC 9110 §10.1.1.
func (b *body) invite() {
	if b.awaited.Load() && b.awaited.Swap(false) {
		b.conn.sender.invite(b.exchange)
	}
}
