//go:build ignore

// END_STREAM comes on the last DATA, and the trailers are never sent.
//
//impostor:caught-by 09-04
package http2

import "barewire/05-frames/frame"

func (s *sender) appendData(x *exchange, n int) {
	d := frame.Data{StreamID: x.ID, Data: x.data[:n]}
	x.data = x.data[n:]
	x.window -= Window(n)
	s.window -= Window(n)
	x.moved = true
	end := x.last && len(x.data) == 0
	if end {
		d.Flags = frame.FlagEndStream
	}
	s.out = frame.AppendData(s.buffer(), d)
	if end {
		s.finish(x)
	} else if len(x.data) == 0 {
		x.taken.Signal()
	}
}
