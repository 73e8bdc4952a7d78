//go:build ignore

// The promise comes on the stream that it promises, which nobody has heard
// of.
//
//impostor:caught-by 09-09
package http2

import (
	"barewire/05-frames/frame"
	"barewire/07-hpack/hpack"
)

func (s *sender) promise(x, y *exchange) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if x.over {
		s.finish(y)
		return
	}
	list := []hpack.Field{{Name: ":method", Value: "GET"},
		{Name: ":scheme", Value: "http"},
		{Name: ":authority", Value: y.request.Host},
		{Name: ":path", Value: y.request.Target}}
	s.block = s.encoder.AppendBlock(s.block[:0], list)
	first, rest := cut(s.block)
	p := frame.PushPromise{StreamID: y.ID, PromisedID: y.ID, Fragment: first}
	if len(rest) == 0 {
		p.Flags = frame.FlagEndHeaders
	}
	s.out = frame.AppendPushPromise(s.buffer(), p)
	s.appendRest(x.ID, rest)
}
