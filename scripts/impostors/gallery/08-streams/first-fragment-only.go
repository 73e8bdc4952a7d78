//go:build ignore

// HEADERS are taken for the whole block, whatever END_HEADERS says.
//
//impostor:caught-by 08-03
//impostor:errata 57
package stream

import "barewire/05-frames/frame"

func (b *Block) Add(h frame.Header, fragment []byte) (
	block []byte, whole bool, err error) {
	last := h.Flags.Has(frame.FlagEndHeaders)
	if h.Type == frame.TypeHeaders {
		if last || true {
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
