//go:build ignore

// The first fragment is kept as it came, and the next frame overwrites it.
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
		b.id, b.buf = h.StreamID, fragment
		b.size = frame.HeaderLen + len(fragment)
		return nil, false, nil
	}
	if err := b.grow(fragment); err != nil || !last {
		return nil, false, err
	}
	b.id, block, b.buf = 0, b.buf, nil
	return block, true, nil
}
