//go:build ignore

// The first byte is looked at before anybody knows that there is one.
//
//impostor:caught-by 11-01
package wsframe

import (
	"encoding/binary"
	"io"
)

func ParseHeader(p []byte) (h Header, n int, err error) {
	h.Fin = p[0]&0x80 != 0
	h.RSV = p[0] >> 4 & 7
	h.Opcode = Opcode(p[0] & 0xf)
	if len(p) < 2 {
		return h, 0, io.ErrUnexpectedEOF
	}
	n = HeaderLen(p[1])
	if len(p) < n {
		return h, 0, io.ErrUnexpectedEOF
	}
	h.Masked = p[1]&0x80 != 0
	switch l := p[1] & 0x7f; l {
	case 126:
		h.Length = int64(binary.BigEndian.Uint16(p[2:]))
		if h.Length < 126 {
			return h, 0, failf(ProtocolError, "length %d in 16 bits", h.Length)
		}
	case 127:
		v := binary.BigEndian.Uint64(p[2:])
		if v>>63 != 0 || v < 1<<16 {
			return h, 0, failf(ProtocolError, "length %d in 64 bits", v)
		}
		h.Length = int64(v)
	default:
		h.Length = int64(l)
	}
	if h.Masked {
		copy(h.Mask[:], p[n-4:n])
	}
	return h, n, nil
}
