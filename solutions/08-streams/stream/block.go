package stream

import "barewire/05-frames/frame"

// A Block is a field block on its way: a HEADERS frame without END_HEADERS, and
// the CONTINUATION frames that follow it. Nothing else may come in between, on
// whatever stream, for the block is one thing to the field decoder.
// RFC 9113 §4.3, §6.10.
type Block struct {
	// Max bounds the block, in bytes. The header of each frame counts as
	// well: whoever sends empty ones would never get there.
	Max int

	id    uint32 // 0: no block is on its way
	flags frame.Flags
	buf   []byte
	size  int
	self  bool // the stream depends on itself
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

// Begin takes the first fragment. It returns the block if that was all of it;
// fragment itself then, which is not copied.
func (b *Block) Begin(h frame.Header, fragment []byte) (
	block []byte, whole bool, err error) {
	b.flags = h.Flags
	if h.Flags.Has(frame.FlagEndHeaders) {
		return fragment, true, nil
	}
	b.id, b.buf, b.size = h.StreamID, nil, 0
	return nil, false, b.add(fragment)
}

// Continue takes the next fragment, and returns the block with the last one.
//
//lab:exercise 08-03
//lab:stub return fragment, true, nil
func (b *Block) Continue(h frame.Header, fragment []byte) (
	block []byte, whole bool, err error) {
	if err := b.add(fragment); err != nil {
		return nil, false, err
	}
	if !h.Flags.Has(frame.FlagEndHeaders) {
		return nil, false, nil
	}
	b.id, block, b.buf = 0, b.buf, nil
	return block, true, nil
}

// add appends a fragment. A block of more than Max bytes is not waited for:
// ENHANCE_YOUR_CALM, and the connection ends, for the decoder has missed it.
//
//lab:exercise 08-03
//lab:stub return nil
func (b *Block) add(fragment []byte) error {
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
