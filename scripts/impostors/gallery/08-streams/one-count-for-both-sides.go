//go:build ignore

// The server's own numbers are measured by the client's last one.
//
//impostor:caught-by 08-02
package stream

func (ss *Streams) StateOf(id uint32) State {
	highest := ss.last
	switch s := ss.live[id]; {
	case s != nil:
		return s.State
	case id > highest:
		return Idle
	case ss.reset.find(id) != nil:
		return Reset
	}
	return Closed
}
