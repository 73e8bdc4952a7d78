//go:build ignore

// Room is made byte by byte, and a long string is copied again and again.
//
//impostor:caught-by 07-08
package hpack

func ParseHuffman(dst, p []byte) ([]byte, error) {
	var bits uint64
	var n uint
	for {
		bits, n, p = refill(bits, n, p)
		s := steps[bits>>(64-stepBits)]
		for uint(s.bits) <= n {
			dst = append(dst, byte(s.symbols))
			if s.count == 2 {
				dst = append(dst, byte(s.symbols>>8))
			}
			bits <<= s.bits % 64
			n -= uint(s.bits)
			s = steps[bits>>(64-stepBits)]
		}
		if len(p) > 0 && n < maxCodeLen {
			continue
		}
		symbol, length := nextSymbol(bits)
		if length > n {
			return dst, checkPadding(uint32(bits>>(64-n)), int(n))
		}
		if symbol == eos {
			return dst, eosError()
		}
		dst = append(dst, byte(symbol))
		bits <<= length
		n -= length
	}
}
