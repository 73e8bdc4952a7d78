package stream

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"

	"barewire/02-requests/request"
	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
)

// A session feeds frames to a Receiver and writes down what it says.
type session struct {
	receiver *Receiver
	request  request.Request
	encoder  *hpack.Encoder
	out      []byte
}

func newSession() *session {
	s := &session{encoder: hpack.NewEncoder()}
	s.receiver = NewReceiver(NewStreams(3),
		hpack.NewDecoder(hpack.Limits{List: 2000}), 4000)
	s.receiver.MaxBody = 100
	s.receiver.Request = func(*Stream) *request.Request { return &s.request }
	return s
}

func (s *session) headers(id uint32, flags frame.Flags, fields ...string) {
	s.out = frame.AppendHeaders(s.out, frame.Headers{StreamID: id,
		Flags:    flags | frame.FlagEndHeaders,
		Fragment: s.encoder.AppendBlock(nil, list(fields...))})
}

func (s *session) data(id uint32, flags frame.Flags, p string) {
	s.out = frame.AppendData(s.out, frame.Data{StreamID: id, Flags: flags,
		Data: []byte(p)})
}

// run returns what became of each frame: the kind of arrival, or the code.
func (s *session) run() (said []string) {
	frames := frame.NewReader(bufio.NewReader(bytes.NewReader(s.out)), 0)
	for {
		h, p, err := frames.ReadFrame()
		var a Arrival
		if err == nil {
			a, err = s.receiver.Receive(h, p)
		}
		var refusal *request.StatusError
		code, conn := codeOf(err)
		switch {
		case errors.As(err, &refusal):
			said = append(said, fmt.Sprint(refusal.Status))
		case code != frame.NoError && conn:
			return append(said, "all "+code.String())
		case code != frame.NoError:
			said = append(said, code.String())
			s.receiver.Streams.On(h.StreamID, SendReset)
		case err != nil:
			return said
		default:
			said = append(said, [...]string{"nothing", "request", "data",
				"trailers", "reset", "window"}[a.Kind])
		}
	}
}

const end = frame.FlagEndStream

func TestReceiver(t *testing.T) {
	req := []string{":method: POST", ":scheme: http", ":path: /"}
	for name, c := range map[string]struct {
		send func(s *session)
		want []string
	}{
		"body and trailers": {func(s *session) {
			s.headers(1, 0, req...)
			s.data(1, 0, "abc")
			s.headers(1, end, "a: b")
		}, []string{"request", "data", "trailers"}},
		"after the end": {func(s *session) {
			s.headers(1, end, req...)
			s.data(1, 0, "abc")
			s.data(1, 0, "abc")
		}, []string{"request", "STREAM_CLOSED", "all STREAM_CLOSED"}},
		"trailers that end nothing": {func(s *session) {
			s.headers(1, 0, req...)
			s.headers(1, 0, "a: b")
			s.data(1, 0, "late")
			s.headers(3, end, req...)
		}, []string{"request", "PROTOCOL_ERROR", "nothing", "request"}},
		// The refused block must be decoded: the next one leans on it.
		"one too many": {func(s *session) {
			for id := uint32(1); id < 8; id += 2 {
				s.headers(id, end, append(req, "new: field")...)
			}
			s.out = frame.AppendRSTStream(s.out, frame.RSTStream{StreamID: 1})
			s.headers(9, end, append(req, "new: field")...)
		}, []string{"request", "request", "request", "REFUSED_STREAM",
			"reset", "request"}},
		"a wrong length": {func(s *session) {
			s.headers(1, 0, append(req, "content-length: 3")...)
			s.data(1, end, "ab")
		}, []string{"request", "PROTOCOL_ERROR"}},
		"too long": {func(s *session) {
			s.headers(1, 0, append(req, "content-length: 101")...)
			s.data(1, 0, "abc")
			s.data(1, 0, "")
			s.headers(1, end, "a: b")
		}, []string{"413", "data", "data", "trailers"}},
		"too many fields": {func(s *session) {
			s.headers(1, end, append(req, "a: "+string(make([]byte, 2000)))...)
		}, []string{"431"}},
		"a wrong block": {func(s *session) {
			s.out = frame.AppendHeaders(nil, frame.Headers{StreamID: 1,
				Flags: frame.FlagEndHeaders, Fragment: []byte{0x80}})
		}, []string{"all COMPRESSION_ERROR"}},
		"windows": {func(s *session) {
			s.headers(1, end, req...)
			s.out = frame.AppendWindowUpdate(s.out,
				frame.WindowUpdate{StreamID: 1, Increment: 1})
			s.out = frame.AppendWindowUpdate(s.out,
				frame.WindowUpdate{StreamID: 3, Increment: 1})
		}, []string{"request", "window", "all PROTOCOL_ERROR"}},
		"push": {func(s *session) {
			s.out = frame.AppendPushPromise(nil, frame.PushPromise{
				StreamID: 1, PromisedID: 2})
		}, []string{"all PROTOCOL_ERROR"}},
		"priority on itself": {func(s *session) {
			s.out = frame.AppendHeaders(nil, frame.Headers{StreamID: 1,
				Flags:    frame.FlagEndHeaders | frame.FlagPriority,
				Priority: frame.Dependency{StreamDependency: 1},
				Fragment: s.encoder.AppendBlock(nil, list(req...))})
		}, []string{"PROTOCOL_ERROR"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSession()
			c.send(s)
			if got := s.run(); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// What a DATA frame counts is known even where nobody wants it.
func TestLengthOfIgnored(t *testing.T) {
	s := newSession()
	s.headers(1, 0, ":method: POST", ":scheme: http", ":path: /")
	s.run()
	s.receiver.Streams.On(1, SendReset)
	p := []byte("ignored")
	a, err := s.receiver.Receive(frame.Header{Type: frame.TypeData, Length: 7,
		StreamID: 1}, p)
	if err != nil || a.Length != 7 || a.Stream != nil {
		t.Errorf("got %+v, %v, want 7 bytes of nobody", a, err)
	}
}

// Any frames: no panic, and no more memory than was agreed.
func FuzzReceiver(f *testing.F) {
	s := newSession()
	s.headers(1, 0, ":method: POST", ":scheme: http", ":path: /", "a: b")
	s.data(1, 0, "abc")
	s.headers(1, end, "a: b")
	f.Add(s.out)
	f.Fuzz(func(t *testing.T, p []byte) {
		s := newSession()
		s.out = p
		s.run()
		ss := s.receiver.Streams
		if ss.Len() > 3 || len(ss.closed.ring) > closedKept ||
			len(ss.reset.ring) > resetKept || len(s.receiver.block.buf) > 4000 {
			t.Errorf("got %d streams, %d and %d remembered", ss.Len(),
				len(ss.closed.ring), len(ss.reset.ring))
		}
	})
}

// Any fields: a request that passes has what a handler relies on.
func FuzzParseRequest(f *testing.F) {
	f.Add("GET", "http", "/", "a", "b", true)
	f.Add("CONNECT", "", "", "host", "c", false)
	f.Fuzz(func(t *testing.T, method, scheme, path, name, value string,
		end bool) {
		var r request.Request
		err := ParseRequest(&r, 1, []hpack.Field{
			{Name: ":method", Value: method}, {Name: ":scheme", Value: scheme},
			{Name: ":path", Value: path}, {Name: name, Value: value}}, 100, end)
		if err == nil && (r.Method == "" || r.Path == "" || r.Body == nil) {
			t.Errorf("got %+v", r)
		}
	})
}
