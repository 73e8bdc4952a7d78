package wsframe

import (
	"encoding/binary"
	"io"
	"math"
)

// Header is what precedes a frame's payload. RFC 6455 §5.2.
type Header struct {
	Fin    bool // the last frame of its message
	RSV    byte // RSV1 is 4, RSV2 is 2, RSV3 is 1
	Opcode Opcode
	Masked bool
	Mask   [4]byte // if Masked
	Length int64   // of the payload, never negative
}

// MaxHeaderLen is the length of the longest header.
const MaxHeaderLen = 14

// RSV1 in Header.RSV. permessage-deflate has it mean: compressed.
const RSV1 = 4

// HeaderLen is how long the header is that has b as its second byte: 2 bytes,
// 2 or 8 more for a longer length, 4 more for a mask.
func HeaderLen(b byte) int {
	n := 2
	switch b & 0x7f {
	case 126:
		n += 2
	case 127:
		n += 8
	}
	if b&0x80 != 0 {
		n += 4
	}
	return n
}

// ParseHeader decodes the header at the beginning of p, and returns how many
// bytes it takes: 2 to 14. If p ends before it does, the error is
// io.ErrUnexpectedEOF. A length must be written in the fewest bytes and its
// 64-bit form begins with a 0; else the error is a *CloseError with 1002.
//
//	 0                   1                   2                   3
//	 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
//	+-+-+-+-+-------+-+-------------+-------------------------------+
//	|F|R|R|R| opcode|M| Payload len |    Extended payload length    |
//	|I|S|S|S|  (4)  |A|     (7)     |     (16 or 64, if length is   |
//	|N|V|V|V|       |S|             |      126 or 127)              |
//	| |1|2|3|       |K|             |                               |
//	+-+-+-+-+-------+-+-------------+-------------------------------+
//	|               Masking-key (32, if MASK is 1)                  |
//	+---------------------------------------------------------------+
//
// RFC 6455 §5.2.
//
//lab:exercise 11-01
func ParseHeader(p []byte) (h Header, n int, err error) {
	if len(p) < 2 || len(p) < HeaderLen(p[1]) {
		return h, 0, io.ErrUnexpectedEOF
	}
	// FIN (1), RSV1 to RSV3 (1 each), opcode (4),
	h.Fin = p[0]&0x80 != 0
	h.RSV = p[0] >> 4 & 7
	h.Opcode = Opcode(p[0] & 0x0f)
	// MASK (1), Payload length (7),
	h.Masked = p[1]&0x80 != 0
	length, n := uint64(p[1]&0x7f), 2
	// Extended payload length (0, 16 or 64),
	switch length {
	case 126:
		length, n = uint64(binary.BigEndian.Uint16(p[2:])), 4
		if length < 126 {
			return h, n, failf(ProtocolError,
				"length %d in 16 bits: want 7", length)
		}
	case 127:
		length, n = binary.BigEndian.Uint64(p[2:]), 10
		if length <= math.MaxUint16 || length > math.MaxInt64 {
			return h, n, failf(ProtocolError, "length %d in 64 bits: "+
				"want the fewest bits, and the first to be 0", length)
		}
	}
	h.Length = int64(length)
	// Masking-key (0 or 32).
	if h.Masked {
		n += copy(h.Mask[:], p[n:])
	}
	return h, n, nil
}

// AppendHeader appends h, with its length in as few bytes as will hold it.
// RFC 6455 §5.2.
//
//lab:exercise 11-02
func AppendHeader(dst []byte, h Header) []byte {
	first, second := h.RSV<<4|byte(h.Opcode), byte(0)
	if h.Fin {
		first |= 0x80
	}
	if h.Masked {
		second = 0x80
	}
	switch {
	case h.Length < 126:
		dst = append(dst, first, second|byte(h.Length))
	case h.Length <= math.MaxUint16:
		dst = append(dst, first, second|126)
		dst = binary.BigEndian.AppendUint16(dst, uint16(h.Length))
	default:
		dst = append(dst, first, second|127)
		dst = binary.BigEndian.AppendUint64(dst, uint64(h.Length))
	}
	if h.Masked {
		dst = append(dst, h.Mask[:]...)
	}
	return dst
}

// AppendFrame appends a whole frame, its payload masked if h says so. The
// header's length is the payload's.
func AppendFrame(dst []byte, h Header, payload []byte) []byte {
	h.Length = int64(len(payload))
	dst = append(AppendHeader(dst, h), payload...)
	if h.Masked {
		Mask(dst[len(dst)-len(payload):], h.Mask, 0)
	}
	return dst
}
