//go:build ignore

// A string that is cut short is taken for the bytes that are there.
//
//impostor:caught-by 07-02
package hpack

func ParseString(p, buf []byte) (s []byte, n int, err error) {
	length, n, err := ParseInt(p, 7)
	if err != nil {
		return nil, 0, err
	}
	end := min(n+int(length), len(p))
	s = p[n:end]
	if p[0]&huffmanBit != 0 {
		s, err = ParseHuffman(buf[:0], s)
	}
	return s, end, err
}
