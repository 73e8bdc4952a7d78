//go:build ignore

// Any number of ones is taken for padding, though a byte of them is never
// needed.
//
//impostor:caught-by 07-03
package hpack

func ParseHuffmanByBit(dst, p []byte) ([]byte, error) {
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
	return dst, checkOnes(bits, n)
}

func checkOnes(bits uint32, n int) error {
	if bits != 1<<n-1 {
		return refuse("Huffman padding: want ones")
	}
	return nil
}
