//go:build ignore

// 65535 is written in 64 bits, though 16 hold it.
//
//impostor:caught-by 11-02
package wsframe

import (
	"encoding/binary"
	"math"
)

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
	case h.Length < math.MaxUint16:
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
