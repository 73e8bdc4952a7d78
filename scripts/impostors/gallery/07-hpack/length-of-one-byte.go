//go:build ignore

// A length is taken to be one byte: strings of 127 bytes and more are read
// wrongly.
//
//impostor:caught-by 07-02
package hpack

import "io"

func ParseString(p, buf []byte) (s []byte, n int, err error) {
	if len(p) == 0 {
		return nil, 0, io.ErrUnexpectedEOF
	}
	n, end := 1, 1+int(p[0]&0x7f)
	if end > len(p) {
		return nil, 0, io.ErrUnexpectedEOF
	}
	s = p[n:end]
	if p[0]&huffmanBit != 0 {
		s, err = ParseHuffman(buf[:0], s)
	}
	return s, end, err
}
