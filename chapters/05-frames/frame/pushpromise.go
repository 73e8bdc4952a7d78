package frame

import (
	"encoding/binary"
	"io"
)

// A PushPromise announces a stream that the server will begin, with the request
// that it believes the client is about to make. RFC 9113 §6.6.
type PushPromise struct {
	StreamID   uint32 // of the request that brought it about
	Flags      Flags  // END_HEADERS, PADDED
	PadLength  uint8
	PromisedID uint32 // 31 bits
	Fragment   []byte // as in Headers
}

// promisedLen is the length of the promised stream's identifier, in bytes.
const promisedLen = 4

// ParsePushPromise parses a PUSH_PROMISE frame. Fragment is a piece of
// p. A *ConnError says that the padding is longer than the frame.
func ParsePushPromise(h Header, p []byte) (PushPromise, error) {
	pp := PushPromise{StreamID: h.StreamID, Flags: h.Flags}
	// [Pad Length (8)],
	p, padLength, err := cutPadding(h, p, promisedLen)
	if err != nil {
		return pp, err
	}
	if len(p) < promisedLen {
		return pp, io.ErrUnexpectedEOF
	}
	pp.PadLength = padLength
	// Reserved (1), Promised Stream ID (31),
	pp.PromisedID = binary.BigEndian.Uint32(p) &^ reservedBit
	// Field Block Fragment (..),
	pp.Fragment = p[promisedLen:]
	return pp, nil
}

// AppendPushPromise appends a PUSH_PROMISE frame.
func AppendPushPromise(dst []byte, pp PushPromise) []byte {
	n := promisedLen + len(pp.Fragment) + paddingLen(pp.Flags, pp.PadLength)
	dst = begin(dst, TypePushPromise, pp.Flags, pp.StreamID, n)
	if pp.Flags.Has(FlagPadded) {
		dst = append(dst, pp.PadLength)
	}
	dst = appendUint32(dst, pp.PromisedID&^reservedBit)
	dst = append(dst, pp.Fragment...)
	return appendPadding(dst, pp.Flags, pp.PadLength)
}
