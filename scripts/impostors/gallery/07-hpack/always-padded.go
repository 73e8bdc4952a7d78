//go:build ignore

// A byte of ones is added behind a code that ends with its byte.
//
//impostor:caught-by 07-03
package hpack

func AppendHuffman(dst []byte, s string) []byte {
	var acc uint64
	var n uint
	for i := range len(s) {
		c := codes[s[i]]
		acc = acc<<c.len | uint64(c.bits)
		for n += uint(c.len); n >= 8; {
			n -= 8
			dst = append(dst, byte(acc>>n))
		}
	}
	return append(dst, byte(acc<<(8-n))|0xff>>n)
}
