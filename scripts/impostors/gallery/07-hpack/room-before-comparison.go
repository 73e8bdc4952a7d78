//go:build ignore

// Room is made for as many bytes as are promised, before they are compared
// with those that are there.
//
//impostor:caught-by 07-02
package hpack

import "io"

func ParseString(p, buf []byte) (s []byte, n int, err error) {
	length, n, err := ParseInt(p, 7)
	if err != nil {
		return nil, 0, err
	}
	s = make([]byte, length)
	if copy(s, p[n:]) < len(s) {
		return nil, 0, io.ErrUnexpectedEOF
	}
	end := n + int(length)
	if p[0]&huffmanBit != 0 {
		s, err = ParseHuffman(buf[:0], s)
	}
	return s, end, err
}
