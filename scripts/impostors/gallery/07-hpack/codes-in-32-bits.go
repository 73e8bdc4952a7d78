//go:build ignore

// The register for codes has 32 bits, and loses the top of a long code behind
// others.
//
//impostor:caught-by 07-03
package hpack

func AppendHuffman(dst []byte, s string) []byte {
	var acc uint32
	var n uint
	for i := range len(s) {
		c := codes[s[i]]
		acc = acc<<c.len | uint32(c.bits)
		for n += uint(c.len); n >= 8; {
			n -= 8
			dst = append(dst, byte(acc>>n))
		}
	}
	if n > 0 {
		dst = append(dst, byte(acc<<(8-n))|0xff>>n)
	}
	return dst
}
