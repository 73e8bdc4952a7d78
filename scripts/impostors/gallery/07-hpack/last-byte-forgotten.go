//go:build ignore

// The bits that do not fill a byte are not sent.
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
	return dst
}
