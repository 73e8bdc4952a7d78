//go:build ignore

// HEADERS on a stream that lives are its trailers, even where its client has
// ended it.
//
//impostor:caught-by 08-02
package stream

import "barewire/05-frames/frame"

func (ss *Streams) Receive(id uint32) (*Stream, error) {
	if id <= ss.last && id%2 == 1 {
		if ss.StateOf(id) == Closed && ss.closed.find(id) == nil {
			return nil, connError(frame.ProtocolError, "HEADERS: stream: "+
				"got %d, want more than %d, the last one (RFC 9113 §5.1.1)",
				id, ss.last)
		}
		if s := ss.live[id]; s != nil {
			return s, nil
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
