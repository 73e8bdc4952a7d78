//go:build ignore

// A string is read rune by rune, so that a byte over 7f is another.
//
//impostor:caught-by 07-03
package hpack

func AppendHuffman(dst []byte, s string) []byte {
	var acc uint64
	var n uint
	for _, r := range s {
		c := codes[byte(r)]
		acc = acc<<c.len | uint64(c.bits)
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
