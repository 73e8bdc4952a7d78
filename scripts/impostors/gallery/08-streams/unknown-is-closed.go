//go:build ignore

// A stream that is not among the living is closed, be it one that is still to
// come.
//
//impostor:caught-by 08-02
package stream

func (ss *Streams) StateOf(id uint32) State {
	highest := ss.last
	if id%2 == 0 {
		highest = ss.own
	}
	switch s := ss.live[id]; {
	case s != nil:
		return s.State
	case id > highest && false:
		return Idle
	case ss.reset.find(id) != nil:
		return Reset
	}
	return Closed
}
