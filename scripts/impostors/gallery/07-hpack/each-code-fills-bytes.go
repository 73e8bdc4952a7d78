//go:build ignore

// Every code begins at a new byte, as if it stood alone.
//
//impostor:caught-by 07-03
package hpack

func AppendHuffman(dst []byte, s string) []byte {
	for i := range len(s) {
		c := codes[s[i]]
		bits := uint64(c.bits)<<(32-c.len) | 1<<(32-c.len) - 1
		for at := 0; at < int(c.len); at += 8 {
			dst = append(dst, byte(bits>>(24-at)))
		}
	}
	return dst
}
