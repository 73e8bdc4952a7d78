//go:build ignore

// A number that was passed over may be used later.
//
//impostor:caught-by 08-02
package stream

import "barewire/05-frames/frame"

func (ss *Streams) Receive(id uint32) (*Stream, error) {
	if s := ss.live[id]; s != nil {
		return ss.On(id, RecvHeaders)
	}
	if id%2 == 0 {
		return nil, connError(frame.ProtocolError, "HEADERS: stream: got "+
			"%d, want an odd one from a client (RFC 9113 §5.1.1)", id)
	}
	ss.last = max(ss.last, id)
	if err := ss.admit(id); err != nil {
		return nil, err
	}
	ss.add(id)
	return ss.On(id, RecvHeaders)
}
