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
	return fragment, true, nil
}

// grow appends a fragment. A block of more than Max bytes is not waited for:
// ENHANCE_YOUR_CALM, and the connection ends, for the decoder has missed it.
//
//lab:exercise 08-03
//lab:stub return nil
func (b *Block) grow(fragment []byte) error {
	return nil
}

// Open reports whether a block is on its way.
func (b *Block) Open() bool { return b.id != 0 }
