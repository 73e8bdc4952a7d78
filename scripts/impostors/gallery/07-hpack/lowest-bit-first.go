//go:build ignore

// The bits of a byte are read from the lowest to the highest.
//
//impostor:caught-by 07-03
package hpack

func ParseHuffmanByBit(dst, p []byte) ([]byte, error) {
	var bits uint32
	n := 0
	for _, b := range p {
		for i := range 8 {
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
