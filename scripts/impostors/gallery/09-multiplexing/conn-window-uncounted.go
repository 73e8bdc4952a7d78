//go:build ignore

// What is sent is not counted against the connection's window.
//
//impostor:caught-by 09-04
package http2

import "barewire/05-frames/frame"

func (s *sender) appendData(x *exchange, n int) {
	if x.over {
		return
	}
	d := frame.Data{StreamID: x.ID, Data: x.data[:n]}
	x.data = x.data[n:]
	x.window -= Window(n)
	x.moved = true
	end := x.last && len(x.data) == 0
	if end && x.trailers == nil {
		d.Flags = frame.FlagEndStream
	}
	s.out = frame.AppendData(s.buffer(), d)
	if end && x.trailers != nil {
		s.appendTrailers(x)
	}
	if end {
		s.finish(x)
	} else if len(x.data) == 0 {
		x.taken.Signal()
	}
}
