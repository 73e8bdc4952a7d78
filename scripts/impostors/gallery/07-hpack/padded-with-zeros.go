//go:build ignore

// The last byte is filled up with zeros, which might be the code of something.
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
	if n > 0 {
		dst = append(dst, byte(acc<<(8-n)))
	}
	return dst
}
