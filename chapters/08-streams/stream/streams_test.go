package stream

import (
	"testing"

	"barewire/05-frames/frame"
)

func TestIdentifiers(t *testing.T) {
	ss := NewStreams(100)
	for _, c := range []struct {
		id   uint32
		code frame.ErrorCode
	}{
		{1, frame.NoError}, {7, frame.NoError}, {9, frame.NoError},
		{5, frame.ProtocolError}, {2, frame.ProtocolError},
		{0, frame.ProtocolError}, {1<<31 - 1, frame.NoError},
	} {
		_, err := ss.Receive(c.id)
		if code, _ := codeOf(err); code != c.code {
			t.Errorf("%d: got %v, want %v", c.id, err, c.code)
		}
	}
	for id, want := range map[uint32]State{1: Open, 3: Closed, 5: Closed,
		2: Idle, 1<<31 - 1: Open} {
		if got := ss.StateOf(id); got != want {
			t.Errorf("%d: got %v, want %v", id, got, want)
		}
	}
}

func TestConcurrency(t *testing.T) {
	ss := NewStreams(2)
	ss.Receive(1)
	ss.Receive(3)
	_, err := ss.Receive(5)
	if code, conn := codeOf(err); code != frame.RefusedStream || conn {
		t.Errorf("got %v, want REFUSED_STREAM", err)
	}
	if _, err := ss.On(5, RecvData); err != ErrIgnored {
		t.Errorf("DATA of the refused one: got %v, want it ignored", err)
	}
	ss.On(1, RecvEndStream)
	if _, err := ss.Receive(7); err == nil {
		t.Error("half-closed streams must count")
	}
	ss.On(1, SendEndStream)
	if _, err := ss.Receive(9); err != nil {
		t.Errorf("after one has ended: %v", err)
	}
	if s, err := ss.Promise(); err != nil || s.ID != 2 || ss.Own() != 1 {
		t.Errorf("got %+v, %v, want stream 2, which does not count", s, err)
	}
}

// What is over costs a bounded amount of memory, however much it is.
func TestHistory(t *testing.T) {
	ss := NewStreams(10)
	for id := uint32(1); id < 20000; id += 2 {
		if _, err := ss.Receive(id); err != nil {
			t.Fatal(err)
		}
		e := RecvReset
		if id%4 == 1 {
			e = SendReset
		}
		if _, err := ss.On(id, e); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(ss.closed.ring); n != closedKept {
		t.Errorf("got %d closed, want %d", n, closedKept)
	}
	if n := len(ss.reset.ring); n != resetKept {
		t.Errorf("got %d reset, want %d", n, resetKept)
	}
	if ss.Len() != 0 || ss.count != 0 {
		t.Errorf("got %d live, %d counted, want none", ss.Len(), ss.count)
	}
	if s := ss.StateOf(19997); s != Reset {
		t.Errorf("got %v, want the last one remembered", s)
	}
	if w := ss.Ended(19999); w == nil {
		t.Error("got no window of the last one")
	}
	if w := ss.Ended(3); w != nil {
		t.Error("got a window of one long over")
	}
}

// Any events on any streams: what is counted is what lives.
func FuzzStreams(f *testing.F) {
	f.Add([]byte{1, 0, 3, 0, 1, 2, 5, 9, 2, 6, 1, 8})
	f.Fuzz(func(t *testing.T, p []byte) {
		ss := NewStreams(5)
		for ; len(p) >= 2; p = p[2:] {
			id, e := uint32(p[0]), Event(p[1])%events
			last := ss.Last()
			switch {
			case e == RecvHeaders:
				ss.Receive(id)
			case e == SendPushPromise && ss.Own() < 3:
				ss.Promise()
			case e != SendPushPromise:
				ss.On(id, e)
			}
			if ss.Last() < last {
				t.Fatalf("the last one was %d, and is %d", last, ss.Last())
			}
		}
		clients := 0
		ss.All(func(s *Stream) {
			clients += int(s.ID % 2)
			if s.State == Idle || s.State == Closed || s.State == Reset {
				t.Errorf("stream %d lives, and is %v", s.ID, s.State)
			}
		})
		if clients != int(ss.count) || clients > 5 {
			t.Errorf("got %d live, %d counted, want 5 at most", clients,
				ss.count)
		}
	})
}
