package stream

import "barewire/05-frames/frame"

// A Block is a field block on its way: a HEADERS frame without END_HEADERS, and
// the CONTINUATION frames that follow it. Nothing else may come in between, on
// whatever stream, for the block is one thing to the field decoder.
// RFC 9113 §4.3, §6.10.
type Block struct {
	// Max bounds the block, in bytes. The header of each frame counts as
	// well: whoever sends empty ones would never get there. A block in one
	// frame need not be measured: the frame was.
	Max int

	id   uint32 // 0: no block is on its way
	buf  []byte
	size int
}

// Check refuses a frame that comes in the middle of a block and is none of its,
// and a CONTINUATION that continues nothing: a PROTOCOL_ERROR of the
// connection.
//
//lab:exercise 08-03
//lab:stub return nil
func (b *Block) Check(h frame.Header) error {
	switch {
	case b.id == 0 && h.Type == frame.TypeContinuation:
		return connError(frame.ProtocolError, "CONTINUATION: got one, want a "+
			"HEADERS without END_HEADERS before it (RFC 9113 §6.10)")
	case b.id == 0:
		return nil
	case h.Type != frame.TypeContinuation || h.StreamID != b.id:
		return connError(frame.ProtocolError, "%v: got one on stream %d, "+
			"want CONTINUATION on stream %d (RFC 9113 §6.10)", h.Type,
			h.StreamID, b.id)
	}
	return nil
}

// Add takes the next fragment: the first one of a HEADERS frame, the others of
// CONTINUATION frames, as h says. It returns the block with the last one. A
// block in one fragment is that fragment itself, which is not copied. All other
// fragments are: their bytes are the reader's, and soon another frame's.
//
//lab:exercise 08-03
//lab:stub return fragment, true, nil
func (b *Block) Add(h frame.Header, fragment []byte) (
	block []byte, whole bool, err error) {
	last := h.Flags.Has(frame.FlagEndHeaders)
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

// grow appends a fragment. A block of more than Max bytes is not waited for:
// ENHANCE_YOUR_CALM, and the connection ends, for the decoder has missed it.
//
//lab:exercise 08-03
//lab:stub return nil
func (b *Block) grow(fragment []byte) error {
	b.size += frame.HeaderLen + len(fragment)
	if b.size > b.Max {
		return connError(frame.EnhanceYourCalm, "CONTINUATION: got a field "+
			"block of %d bytes or more, want at most %d (RFC 9113 §10.5.1)",
			b.size, b.Max)
	}
	b.buf = append(b.buf, fragment...)
	return nil
}

// Open reports whether a block is on its way.
func (b *Block) Open() bool { return b.id != 0 }
