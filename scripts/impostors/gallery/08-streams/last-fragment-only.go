//go:build ignore

// Each CONTINUATION takes the place of what came before it.
//
//impostor:caught-by 08-03
package stream

import "barewire/05-frames/frame"

func (b *Block) grow(fragment []byte) error {
	b.size += frame.HeaderLen + len(fragment)
	if b.size > b.Max {
		return connError(frame.EnhanceYourCalm, "CONTINUATION: got a field "+
			"block of %d bytes or more, want at most %d (RFC 9113 §10.5.1)",
			b.size, b.Max)
	}
	b.buf = append(b.buf[:0], fragment...)
	return nil
}
