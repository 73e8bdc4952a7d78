package http2

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
	"barewire/08-streams/stream"
)

// answer sends the answer to x's request. A whole body is left to the writer:
// its handler is done. A Stream is sent as it is read. An answer that must not
// be sent as it is becomes a 500.
func (c *conn) answer(x *exchange) error {
	if x.response.Stream != nil {
		return c.answerStream(x)
	}
	if x.response.Status == 0 {
		c.sender.abort(x, frame.Cancel)
		return nil
	}
	if _, err := c.sender.head(x); err != nil {
		c.refuse(x, err)
	}
	return nil
}

// answerStream is answer where there is a Stream.
func (c *conn) answerStream(x *exchange) error {
	if closer, ok := x.response.Stream.(io.Closer); ok {
		defer closer.Close()
	}
	if x.hasBody && x.response.Status < 300 {
		x.body.invite() // the Stream may be made of the body
	}
	more, err := c.sender.head(x)
	if err != nil {
		c.refuse(x, err)
	}
	if !more {
		return nil
	}
	return c.stream(x)
}

// refuse answers 500 instead of something that must not be sent. The client
// learns nothing of that, our log does.
func (c *conn) refuse(x *exchange, err error) {
	c.server.log(fmt.Errorf("stream %d: %w", x.ID, err))
	x.response = http10.Text(500, http10.Reason(500))
	c.sender.head(x)
}

// head puts the head of an answer where it is to be written, and has the body
// sent, where that is whole; it reports whether there is more to send. An
// answer that must not be sent is an error, and nothing has happened.
func (s *sender) head(x *exchange) (more bool, err error) {
	r := &x.response
	s.mu.Lock()
	defer s.mu.Unlock()
	if x.over || s.closing {
		return false, nil
	}
	length, sent := http10.Framing(x.request.Method, r)
	if err := s.listFields(r, length); err != nil {
		return false, err
	}
	x.begun = true
	end := !sent || r.Stream == nil && len(r.Body) == 0
	s.appendFields(x.ID, s.list, end)
	switch {
	case end:
		s.finish(x)
	case r.Stream == nil:
		s.queueData(x, r.Body, true)
	}
	return !end && r.Stream != nil, nil
}

// listFields makes s.list of r: :status and date, r's fields without those that
// are ours to say or have no place in HTTP/2, and, unless length is negative,
// content-length.
func (s *sender) listFields(r *http10.Response, length int64) error {
	if r.Status < 200 || r.Status > 599 {
		return fmt.Errorf("status %d: want 200 to 599", r.Status)
	}
	s.list = s.list[:0]
	s.add(":status", statusText(r.Status))
	s.add("date", s.date.at(time.Now()))
	for i := range r.Fields {
		name := lower(r.Fields[i].Name)
		if isOurs(name) {
			continue
		}
		f := s.add(name, r.Fields[i].Value)
		if err := stream.CheckField(f, 0); err != nil {
			return err
		}
	}
	if length >= 0 {
		s.add("content-length", strconv.FormatInt(length, 10))
	}
	return nil
}

func (s *sender) add(name, value string) *hpack.Field {
	s.list = append(s.list, hpack.Field{Name: name, Value: value})
	return &s.list[len(s.list)-1]
}

// isOurs reports whether a handler's field of this name is left out.
// RFC 9113 §8.2.2.
func isOurs(name string) bool {
	switch name {
	case "connection", "content-length", "date", "keep-alive",
		"proxy-connection", "transfer-encoding", "upgrade":
		return true
	}
	return false
}

// lower returns a field's name as HTTP/2 writes it. RFC 9113 §8.2.1.
func lower(name string) string {
	if name == "Content-Type" {
		return "content-type" // in nearly every answer
	}
	return strings.ToLower(name)
}

// statusText is the value of :status.
func statusText(status int) string {
	if status == 200 {
		return "200"
	}
	return strconv.Itoa(status)
}

// appendFields appends a field list as HEADERS, and CONTINUATION where it does
// not fit into one frame. Nothing can come in between: s.mu is held, and was
// when the encoder saw the blocks before. RFC 9113 §4.3.
func (s *sender) appendFields(id uint32, list []hpack.Field, end bool) {
	s.out = s.buffer()
	s.block = s.encoder.AppendBlock(s.block[:0], list)
	flags := frame.FlagEndHeaders
	if end {
		flags |= frame.FlagEndStream
	}
	first, rest := cut(s.block)
	if len(rest) > 0 {
		flags &^= frame.FlagEndHeaders
	}
	s.out = frame.AppendHeaders(s.out, frame.Headers{StreamID: id,
		Flags: flags, Fragment: first})
	s.appendRest(id, rest)
}

// appendRest appends what of a field block did not fit into its first frame.
func (s *sender) appendRest(id uint32, rest []byte) {
	for len(rest) > 0 {
		c := frame.Continuation{StreamID: id}
		c.Fragment, rest = cut(rest)
		if len(rest) == 0 {
			c.Flags = frame.FlagEndHeaders
		}
		s.out = frame.AppendContinuation(s.out, c)
	}
	if cap(s.block) > frame.DefaultMaxSize {
		s.block = nil
	}
}

// cut cuts off as much of p as a frame can hold.
func cut(p []byte) (first, rest []byte) {
	n := min(len(p), maxFrame)
	return p[:n], p[n:]
}

// queueData gives x something to send. It is not copied before its turn comes.
// s.mu is held.
func (s *sender) queueData(x *exchange, p []byte, last bool) {
	if x.over || s.closing {
		return
	}
	x.data, x.last, x.moved = p, last, true
	s.queue.push(x)
}

// pieces are the buffers that streams are read into.
var pieces = sync.Pool{New: func() any { return new([32 << 10]byte) }}

// stream sends r.Stream, each piece as soon as it is read, and reads the next
// when that one is sent. A Stream that ends before its length is an error.
func (c *conn) stream(x *exchange) error {
	if x.hasBody {
		c.sender.flush() // the client may wait for it before it says more
	}
	r := &x.response
	src := r.Stream
	if r.Length >= 0 {
		src = io.LimitReader(src, r.Length)
	}
	piece := pieces.Get().(*[32 << 10]byte)
	defer pieces.Put(piece)
	for left := r.Length; ; {
		n, err := src.Read(piece[:])
		left -= int64(n)
		if err == io.EOF && r.Length >= 0 && left > 0 {
			err = io.ErrUnexpectedEOF
		}
		if err != nil && err != io.EOF {
			return err
		}
		last := err == io.EOF
		if last {
			x.trailers = trailersOf(x)
		}
		if !c.sender.sendPiece(x, piece[:n], last) || last {
			return nil
		}
	}
}

// sendPiece sends p on x, and waits until it is sent. It reports whether more
// can be.
func (s *sender) sendPiece(x *exchange, p []byte, last bool) bool {
	if len(p) == 0 && !last {
		return true
	}
	s.mu.Lock()
	s.queueData(x, p, last)
	s.mu.Unlock()
	s.flush()
	s.mu.Lock()
	defer s.mu.Unlock()
	for len(x.data) > 0 && !x.over {
		x.taken.Wait()
	}
	return !x.over
}

// A trailer is a Stream that has something to say when it is over. Chapter
// 04's Trailer is one.
type trailer interface{ Trailers() request.Fields }

// trailersOf returns what x's Stream has to say, if the client reads trailers:
// others may drop them. RFC 9110 §6.5.1.
func trailersOf(x *exchange) request.Fields {
	t, ok := x.response.Stream.(trailer)
	if !ok || x.request.Fields.Get("te") != "trailers" {
		return nil
	}
	return t.Trailers()
}

// appendTrailers appends the fields behind a body, and END_STREAM with them.
// Those that must not be sent are left out. RFC 9113 §8.1.
func (s *sender) appendTrailers(x *exchange) {
	var list []hpack.Field
	for _, f := range x.trailers {
		field := hpack.Field{Name: lower(f.Name), Value: f.Value}
		if stream.CheckField(&field, x.ID) == nil && !isOurs(field.Name) {
			list = append(list, field)
		}
	}
	s.appendFields(x.ID, list, true)
}

// invite sends 100 (Continue) on x, unless the answer has begun: then it would
// be no more than a mistake. RFC 9110 §15.2.1, RFC 9113 §8.1.
func (s *sender) invite(x *exchange) {
	s.mu.Lock()
	if !x.begun && !x.over && !s.closing {
		s.appendFields(x.ID, continued, false)
	}
	s.mu.Unlock()
	s.flush()
}

var continued = []hpack.Field{{Name: ":status", Value: "100"}}
