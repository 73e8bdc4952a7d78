//go:build ignore

// DATA after END_STREAM ends the whole connection.
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
		return s, s.mistake(e, id, frame.StreamClosed)
	case s == Closed:
		return s, s.mistake(e, id, frame.StreamClosed)
	}
	return s, s.mistake(e, id, frame.ProtocolError)
}
