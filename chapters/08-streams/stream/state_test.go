package stream

import (
	"errors"
	"testing"

	"barewire/05-frames/frame"
)

// RFC 9113 §5.1, Figure 2, walked along.
func TestLives(t *testing.T) {
	for name, c := range map[string]struct {
		events []Event
		want   State
	}{
		"a request": {[]Event{RecvHeaders, RecvEndStream, SendHeaders,
			SendEndStream}, Closed},
		"a body": {[]Event{RecvHeaders, RecvData, RecvData, RecvEndStream},
			HalfClosedRemote},
		"trailers": {[]Event{RecvHeaders, RecvData, RecvHeaders,
			RecvEndStream, SendEndStream}, Closed},
		"an early answer": {[]Event{RecvHeaders, SendHeaders, SendEndStream,
			RecvData, RecvEndStream}, Closed},
		"the client gives up": {[]Event{RecvHeaders, RecvReset,
			RecvWindowUpdate, RecvReset, RecvPriority}, Closed},
		"we give up":   {[]Event{RecvHeaders, SendReset}, Reset},
		"a push":       {[]Event{SendPushPromise, SendHeaders}, HalfClosedRemote},
		"push refused": {[]Event{SendPushPromise, RecvReset}, Closed},
		"only talk":    {[]Event{RecvPriority, RecvPriority}, Idle},
	} {
		t.Run(name, func(t *testing.T) {
			s := Idle
			for _, e := range c.events {
				next, err := s.After(e, 1)
				if err != nil {
					t.Fatalf("%v, %v: %v", s, e, err)
				}
				s = next
			}
			if s != c.want {
				t.Errorf("got %v, want %v", s, c.want)
			}
		})
	}
}

// What is out of place is an error of the state: §5.1.
func TestOutOfPlace(t *testing.T) {
	for _, c := range []struct {
		s    State
		e    Event
		code frame.ErrorCode
		conn bool
	}{
		{Idle, RecvData, frame.ProtocolError, true},
		{Idle, RecvReset, frame.ProtocolError, true},
		{Idle, RecvWindowUpdate, frame.ProtocolError, true},
		{ReservedLocal, RecvHeaders, frame.ProtocolError, true},
		{HalfClosedRemote, RecvData, frame.StreamClosed, false},
		{HalfClosedRemote, RecvHeaders, frame.StreamClosed, false},
		{Closed, RecvData, frame.StreamClosed, true},
		{Closed, RecvHeaders, frame.StreamClosed, true},
		{HalfClosedLocal, SendEndStream, frame.InternalError, true},
	} {
		_, err := c.s.After(c.e, 5)
		code, conn := codeOf(err)
		if code != c.code || conn != c.conn {
			t.Errorf("%v, %v: got %v, want %v", c.s, c.e, err, c.code)
		}
	}
}

// What comes on a stream that we have reset is ignored, and its end is noted.
func TestIgnored(t *testing.T) {
	for e := RecvHeaders; e <= RecvPriority; e++ {
		want := Reset
		if e == RecvEndStream || e == RecvReset {
			want = Closed
		}
		if s, err := Reset.After(e, 1); s != want || err != ErrIgnored {
			t.Errorf("%v: got %v, %v, want %v, ignored", e, s, err, want)
		}
	}
}

// codeOf returns an error's code, and whether it is the connection's.
func codeOf(err error) (code frame.ErrorCode, conn bool) {
	var one *frame.StreamError
	var all *frame.ConnError
	switch {
	case errors.As(err, &one):
		return one.Code, false
	case errors.As(err, &all):
		return all.Code, true
	}
	return frame.NoError, false
}
