//go:build ignore

// A string is read to the end of the block, whatever follows it there.
//
//impostor:caught-by 07-02
package hpack

import "io"

func ParseString(p, buf []byte) (s []byte, n int, err error) {
	length, n, err := ParseInt(p, 7)
	if err != nil {
		return nil, 0, err
	}
	if uint64(length) > uint64(len(p)-n) {
		return nil, 0, io.ErrUnexpectedEOF
	}
	end := len(p)
	s = p[n:end]
	if p[0]&huffmanBit != 0 {
		s, err = ParseHuffman(buf[:0], s)
	}
	return s, end, err
}
