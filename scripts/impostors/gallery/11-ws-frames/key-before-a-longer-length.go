//go:build ignore

// The key stands before a length of 16 or 64 bits, not behind it.
//
//impostor:caught-by 11-02
package wsframe

import "encoding/binary"

func AppendHeader(dst []byte, h Header) []byte {
	b := byte(h.Opcode) | h.RSV<<4
	if h.Fin {
		b |= 0x80
	}
	var m byte
	if h.Masked {
		m = 0x80
	}
	dst = append(dst, b)
	var key []byte
	if h.Masked {
		key = h.Mask[:]
	}
	switch {
	case h.Length < 126:
		dst = append(append(dst, m|byte(h.Length)), key...)
	case h.Length < 1<<16:
		dst = append(append(dst, m|126), key...)
		dst = binary.BigEndian.AppendUint16(dst, uint16(h.Length))
	default:
		dst = append(append(dst, m|127), key...)
		dst = binary.BigEndian.AppendUint64(dst, uint64(h.Length))
	}
	return dst
}
