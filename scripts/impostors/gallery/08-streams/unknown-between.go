//go:build ignore

// A frame of an unknown type is ignored in the middle of a block, too.
//
//impostor:caught-by 08-03
package stream

import "barewire/05-frames/frame"

func (b *Block) Check(h frame.Header) error {
	switch {
	case b.id == 0 && h.Type == frame.TypeContinuation:
		return connError(frame.ProtocolError, "CONTINUATION: got one, want a "+
			"HEADERS without END_HEADERS before it (RFC 9113 §6.10)")
	case b.id == 0:
		return nil
	case h.Type <= frame.TypeContinuation && h.Type != frame.TypeContinuation ||
		h.Type <= frame.TypeContinuation && h.StreamID != b.id:
		return connError(frame.ProtocolError, "%v: got one on stream %d, "+
			"want CONTINUATION on stream %d (RFC 9113 §6.10)", h.Type,
			h.StreamID, b.id)
	}
	return nil
}
