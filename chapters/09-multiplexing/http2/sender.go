package http2

import (
	"sync"
	"time"

	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
)

// A sender is the sending half of a connection. Handlers and the reader put
// frames in, one of them becomes the writer. All of it is behind mu.
type sender struct {
	conn    *conn
	mu      sync.Mutex
	out     []byte // frames to be written, in their order
	writing bool   // somebody is the writer
	busy    bool   // and at it, without mu
	held    bool   // there is nothing to write for now
	written int    // how often it was
	err     error  // why nothing can be written any more
	room    sync.Cond
	encoder *hpack.Encoder
	list    []hpack.Field // the last field list
	block   []byte        // and block
	window  Window        // the connection's
	queue   queue
	ended   []*exchange // over, and the reader has not heard of it
	parting bool        // the reader waits for the last stream's end
	closing bool        // the last GOAWAY is in out
	sending clock
	date    date
}

// maxFrame is how long our frames are, in bytes of payload. Everybody accepts
// that much; of those who accept more, nobody gains by having to wait for it.
const maxFrame = frame.DefaultMaxSize

// maxOut is how many bytes wait to be written before the reader stops reading:
// whoever asks and does not listen gets no more answers.
const maxOut = 64 << 10

func (s *sender) begin(c *conn) {
	s.conn = c
	s.encoder = hpack.NewEncoder()
	s.window = FirstWindow
	s.room.L = &s.mu
}

// finish marks x as over, and lets the reader know: at once where the client
// may have used up its window for a body that nobody wants. Nothing more is
// sent on x. s.mu is held.
func (s *sender) finish(x *exchange) {
	if x.over {
		return
	}
	x.over, x.data = true, nil
	s.ended = append(s.ended, x)
	x.taken.Signal()
	if s.parting || x.hasBody && x.body.early() {
		s.conn.wake()
	}
}

// abort resets a stream that our side cannot bring to its end.
func (s *sender) abort(x *exchange, code frame.ErrorCode) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if x.over {
		return
	}
	s.out = frame.AppendRSTStream(s.buffer(),
		frame.RSTStream{StreamID: x.ID, Code: code})
	x.reset = true
	s.finish(x)
}

// cancel makes x over because the reader knows that it is: there is nothing to
// tell it.
func (s *sender) cancel(x *exchange) {
	s.mu.Lock()
	defer s.mu.Unlock()
	x.over, x.data = true, nil
	x.taken.Signal()
}

// drain returns the streams that we have ended since it was asked last. The
// reader asks before it looks at frames: no client can answer what was not
// written, and nothing is written before it is in that list.
func (s *sender) drain(list []*exchange) []*exchange {
	s.mu.Lock()
	defer s.mu.Unlock()
	list = append(list, s.ended...)
	clear(s.ended)
	s.ended = s.ended[:0]
	return list
}

// control sends frames that are about no answer.
func (s *sender) control(frames []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.out = append(s.buffer(), frames...)
}

// allow lets the client send n bytes more on x, and tells it so.
func (s *sender) allow(x *exchange, n int) {
	s.mu.Lock()
	if x.over {
		s.mu.Unlock()
		return
	}
	s.out = frame.AppendWindowUpdate(s.buffer(), frame.WindowUpdate{
		StreamID: x.ID, Increment: uint32(n)})
	s.mu.Unlock()
	s.flush()
}

// enlarge lets us send n bytes more on x, as the client says.
func (s *sender) enlarge(x *exchange, n int64) (ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	ok = x.window.Add(n)
	s.queue.push(x)
	return ok
}

// enlargeAll lets us send n bytes more on the connection.
func (s *sender) enlargeAll(n uint32) (ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.window.Add(int64(n))
}

// stalls reports whether x has something to send, and could send nothing since
// the last time that this was asked.
func (s *sender) stalls(x *exchange) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	still := len(x.data) > 0 && !x.moved
	x.moved = false
	return still
}

// A date is the Date field's value, formatted once a second.
type date struct {
	second int64
	value  string
}

func (d *date) at(now time.Time) string {
	if second := now.Unix(); second != d.second {
		d.second, d.value = second, now.UTC().Format(imfFixdate)
	}
	return d.value
}

// imfFixdate is the form of Date. RFC 9110 §5.6.7.
const imfFixdate = "Mon, 02 Jan 2006 15:04:05 GMT"
