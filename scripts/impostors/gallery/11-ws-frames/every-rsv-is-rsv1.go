//go:build ignore

// Whichever RSV bits are set, RSV1 is written.
//
//impostor:caught-by 11-02
package wsframe

import "encoding/binary"

func AppendHeader(dst []byte, h Header) []byte {
	b := byte(h.Opcode)
	if h.RSV != 0 {
		b |= 0x40
	}
	if h.Fin {
		b |= 0x80
	}
	var m byte
	if h.Masked {
		m = 0x80
	}
	dst = append(dst, b)
	switch {
	case h.Length < 126:
		dst = append(dst, m|byte(h.Length))
	case h.Length < 1<<16:
		dst = binary.BigEndian.AppendUint16(append(dst, m|126), uint16(h.Length))
	default:
		dst = binary.BigEndian.AppendUint64(append(dst, m|127), uint64(h.Length))
	}
	if h.Masked {
		dst = append(dst, h.Mask[:]...)
	}
	return dst
}
