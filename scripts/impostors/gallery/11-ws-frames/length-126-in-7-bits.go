//go:build ignore

// 126 in 16 bits is refused, though 7 bits cannot say it.
//
//impostor:caught-by 11-01
package wsframe

import (
	"encoding/binary"
	"io"
	"math"
)

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
		if length <= 126 {
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
