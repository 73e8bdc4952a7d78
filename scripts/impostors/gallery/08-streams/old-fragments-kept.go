//go:build ignore

// The next block begins with the fragments of the one before.
//
//impostor:caught-by 08-03
package stream

import "barewire/05-frames/frame"

func (b *Block) Add(h frame.Header, fragment []byte) (
	block []byte, whole bool, err error) {
	last := h.Flags.Has(frame.FlagEndHeaders)
	if h.Type == frame.TypeHeaders {
		if last {
			return fragment, true, nil
		}
		b.id, b.size = h.StreamID, 0
	}
	if err := b.grow(fragment); err != nil || !last {
		return nil, false, err
	}
	b.id, block = 0, b.buf
	return block, true, nil
}
