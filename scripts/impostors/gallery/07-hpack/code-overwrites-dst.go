//go:build ignore

// What dst held already is gone when a string is decoded.
//
//impostor:caught-by 07-03
package hpack

func ParseHuffmanByBit(dst, p []byte) ([]byte, error) {
	dst = dst[:0]
	var bits uint32
	n := 0
	for _, b := range p {
		for i := 7; i >= 0; i-- {
			bits = bits<<1 | uint32(b>>i)&1
			n++
			symbol, ok := symbolOf(bits, n)
			if !ok {
				continue
			}
			if symbol == eos {
				return dst, eosError()
			}
			dst = append(dst, byte(symbol))
			bits, n = 0, 0
		}
	}
	return dst, checkPadding(bits, n)
}
