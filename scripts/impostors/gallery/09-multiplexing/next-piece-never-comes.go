//go:build ignore

// Nobody is told that a piece of a body was sent, so that the next one never comes.
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
	if end && x.trailers == nil {
		d.Flags = frame.FlagEndStream
	}
	s.out = frame.AppendData(s.buffer(), d)
	if end && x.trailers != nil {
		s.appendTrailers(x)
	}
	if end {
		s.finish(x)
	}
}
