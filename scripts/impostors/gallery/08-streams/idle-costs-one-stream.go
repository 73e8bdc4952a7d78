//go:build ignore

// What comes on an idle stream is taken for that stream's error, which nobody
// has opened.
//
//impostor:caught-by 08-01
package stream

import "barewire/05-frames/frame"

func (s State) After(e Event, id uint32) (State, error) {
	m := Transitions[s][e]
	switch {
	case m.Ok && s == Reset:
		return m.To, ErrIgnored
	case m.Ok:
		return m.To, nil
	case e >= SendPushPromise:
		return s, s.mistake(e, id, frame.InternalError)
	case s == HalfClosedRemote:
		return s, streamError(id, frame.StreamClosed, "%v: stream: got %d, "+
			"which is %v, want an open one (RFC 9113 §5.1)", e, id, s)
	case s == Closed:
		return s, s.mistake(e, id, frame.StreamClosed)
	}
	return s, streamError(id, frame.ProtocolError, "%v: the stream is %v", e, s)
}
