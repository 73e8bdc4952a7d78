//go:build ignore

// END_STREAM is taken for END_HEADERS.
//
//impostor:caught-by 08-03
package stream

import "barewire/05-frames/frame"

func (b *Block) Add(h frame.Header, fragment []byte) (
	block []byte, whole bool, err error) {
	last := h.Flags.Has(frame.FlagEndHeaders) ||
		h.Type == frame.TypeHeaders && h.Flags.Has(frame.FlagEndStream)
	if h.Type == frame.TypeHeaders {
		if last {
			return fragment, true, nil
		}
		b.id, b.buf, b.size = h.StreamID, nil, 0
	}
	if err := b.grow(fragment); err != nil || !last {
		return nil, false, err
	}
	b.id, block, b.buf = 0, b.buf, nil
	return block, true, nil
}
