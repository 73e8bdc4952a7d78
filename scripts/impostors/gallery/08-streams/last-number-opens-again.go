//go:build ignore

// A stream that is over opens again, if it is the last one that was opened.
//
//impostor:caught-by 08-02
package stream

import "barewire/05-frames/frame"

func (ss *Streams) Receive(id uint32) (*Stream, error) {
	if id < ss.last && id%2 == 1 {
		if ss.StateOf(id) == Closed && ss.closed.find(id) == nil {
			return nil, connError(frame.ProtocolError, "HEADERS: stream: "+
				"got %d, want more than %d, the last one (RFC 9113 §5.1.1)",
				id, ss.last)
		}
		return ss.On(id, RecvHeaders)
	}
	if id%2 == 0 {
		return nil, connError(frame.ProtocolError, "HEADERS: stream: got "+
			"%d, want an odd one from a client (RFC 9113 §5.1.1)", id)
	}
	ss.last = id
	if err := ss.admit(id); err != nil {
		return nil, err
	}
	ss.add(id)
	return ss.On(id, RecvHeaders)
}
