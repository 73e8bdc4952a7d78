//go:build ignore

// The mask bit is set with a length of 7 bits, and forgotten with the
// others.
//
//impostor:caught-by 11-02
package wsframe

import "encoding/binary"

func AppendHeader(dst []byte, h Header) []byte {
	b := byte(h.Opcode) | h.RSV<<4
	if h.Fin {
		b |= 0x80
	}
	dst = append(dst, b)
	switch {
	case h.Length < 126:
		m := byte(0)
		if h.Masked {
			m = 0x80
		}
		dst = append(dst, m|byte(h.Length))
	case h.Length < 1<<16:
		dst = binary.BigEndian.AppendUint16(append(dst, 126), uint16(h.Length))
	default:
		dst = binary.BigEndian.AppendUint64(append(dst, 127), uint64(h.Length))
	}
	if h.Masked {
		dst = append(dst, h.Mask[:]...)
	}
	return dst
}
