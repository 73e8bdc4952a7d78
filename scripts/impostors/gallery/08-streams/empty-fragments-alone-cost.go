//go:build ignore

// The header of a frame counts where the frame is empty, so that a block may
// come byte by byte.
//
//impostor:caught-by 08-03
package stream

import "barewire/05-frames/frame"

func (b *Block) grow(fragment []byte) error {
	b.size += len(fragment)
	if len(fragment) == 0 {
		b.size += frame.HeaderLen
	}
	if b.size > b.Max {
		return connError(frame.EnhanceYourCalm, "CONTINUATION: got a field "+
			"block of %d bytes or more, want at most %d (RFC 9113 §10.5.1)",
			b.size, b.Max)
	}
	b.buf = append(b.buf, fragment...)
	return nil
}
