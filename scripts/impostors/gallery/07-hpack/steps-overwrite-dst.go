//go:build ignore

// What dst held already is gone when a string is decoded in steps.
//
//impostor:caught-by 07-08
package hpack

import (
	"encoding/binary"
	"slices"
)

func ParseHuffman(dst, p []byte) ([]byte, error) {
	end := 0
	dst = slices.Grow(dst, len(p)*8/minCodeLen+2)
	out := dst[:cap(dst)]
	var bits uint64
	var n uint
	for {
		bits, n, p = refill(bits, n, p)
		s := steps[bits>>(64-stepBits)]
		for uint(s.bits) <= n {
			binary.LittleEndian.PutUint16(out[end:], s.symbols)
			end += int(s.count)
			bits <<= s.bits % 64
			n -= uint(s.bits)
			s = steps[bits>>(64-stepBits)]
		}
		if len(p) > 0 && n < maxCodeLen {
			continue
		}
		symbol, length := nextSymbol(bits)
		if length > n {
			return out[:end], checkPadding(uint32(bits>>(64-n)), int(n))
		}
		if symbol == eos {
			return dst, eosError()
		}
		out[end] = byte(symbol)
		end++
		bits <<= length
		n -= length
	}
}
