package http2

import (
	"io"
	"time"

	"barewire/05-frames/frame"
	"barewire/06-first-answer/h2min"
	"barewire/08-streams/stream"
)

// A parting is a connection's end without an error. It has two steps, for when
// we say that no more streams may begin, some are on their way already: first
// we say that it ends, and take whatever comes; then, when the client has heard
// that, which the answer to a PING tells, we refuse new streams and finish the
// others. RFC 9113 §6.8.
type parting struct {
	begun bool
	last  bool      // no stream is taken any more
	until time.Time // when to stop waiting for the PING's answer
}

// partingTime is how long the client has to hear of it.
const partingTime = time.Second

var partingPing = [8]byte{'g', 'o', 'o', 'd', 'b', 'y', 'e', '!'}

// part begins the parting: GOAWAY with the highest stream there can be, and a
// PING.
//
//lab:exercise 09-07
//lab:stub c.partNow()
func (c *conn) part() {
	c.partNow()
}

// partNow lets no more streams begin, and waits for none that is answered.
func (c *conn) partNow() {
	c.parting.begun, c.parting.last = true, true
	c.streams.Max = 0
	c.sender.part()
	c.streams.All(func(s *stream.Stream) { c.answeredEarly(of(s)) })
}

// finished reports whether the parting is complete.
func (c *conn) finished() bool {
	return c.parting.last && c.streams.Len() == 0
}

// onGoAway hears the client's goodbye. It begins no more streams.
func (c *conn) onGoAway(h frame.Header, p []byte) error {
	_, err := frame.ParseGoAway(h, p)
	if err == nil {
		c.partNow()
	}
	return err
}

// close ends the connection with GOAWAY: with the code of err and the last
// stream that we have done something about. Then it ends our half, reads for a
// while what still comes, so that no reset hides the GOAWAY, and closes.
// Handlers that still work hear that nobody listens. A client in error gets no
// more than Linger's time to read what we still have to say. One that has gone
// already, which any other error means, is not told. RFC 9113 §5.4.1, §6.8.
//
//lab:exercise 09-07
//lab:stub c.abandon()
//lab:stub c.sender.control(h2min.AppendGoodbye(nil, 0, err))
//lab:stub c.sender.stop(io.ErrClosedPipe)
//lab:stub c.net.Close()
func (c *conn) close(err error) {
	c.abandon()
	c.sender.control(h2min.AppendGoodbye(nil, 0, err))
	c.sender.stop(io.ErrClosedPipe)
	c.net.Close()
}

// abandon ends all exchanges.
func (c *conn) abandon() {
	c.streams.All(func(s *stream.Stream) { c.cancel(of(s)) })
}

// part makes the sender wake the reader for each stream that ends.
func (s *sender) part() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.parting = true
}

// hurry gives what is still to be written only so much time.
func (s *sender) hurry(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.conn.net.SetWriteDeadline(time.Now().Add(d))
	s.closing = true
}
