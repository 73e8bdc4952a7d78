//go:build ignore

// The length is believed before it is compared with what has come.
//
//impostor:caught-by 07-02
package hpack

func ParseString(p, buf []byte) (s []byte, n int, err error) {
	length, n, err := ParseInt(p, 7)
	if err != nil {
		return nil, 0, err
	}
	end := n + int(length)
	s = p[n:end]
	if p[0]&huffmanBit != 0 {
		s, err = ParseHuffman(buf[:0], s)
	}
	return s, end, err
}
