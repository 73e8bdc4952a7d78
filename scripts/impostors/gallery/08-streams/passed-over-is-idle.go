//go:build ignore

// A stream below the last one that was never opened is idle for ever.
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
	case id > highest:
		return Idle
	case ss.reset.find(id) != nil:
		return Reset
	}
	return Idle
}
