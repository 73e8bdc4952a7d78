package hpack

import "io"

// ParseString parses the string at the front of p and returns the bytes used.
// It is a piece of p or, if it is Huffman coded, it is appended to buf[:0].
// RFC 7541 §5.2.
//
//	  0   1   2   3   4   5   6   7
//	+---+---+---+---+---+---+---+---+
//	| H |    String Length (7+)     |
//	+---+---------------------------+
//	|  String Data (Length octets)  |
//	+-------------------------------+
//
// Errors: io.ErrUnexpectedEOF if p ends first, and those of ParseInt and
// ParseHuffman.
//
//lab:exercise 07-02
func ParseString(p, buf []byte) (s []byte, n int, err error) {
	length, n, err := ParseInt(p, 7)
	if err != nil {
		return nil, 0, err
	}
	if uint64(length) > uint64(len(p)-n) {
		return nil, 0, io.ErrUnexpectedEOF
	}
	end := n + int(length)
	s = p[n:end]
	if p[0]&huffmanBit != 0 {
		s, err = ParseHuffman(buf[:0], s)
	}
	return s, end, err
}

// huffmanBit says that a string is Huffman coded.
const huffmanBit = 0x80

// AppendString appends s, Huffman coded if that is shorter. RFC 7541 §5.2.
//
//lab:exercise 07-02
func AppendString(dst []byte, s string) []byte {
	if n := HuffmanLen(s); n < len(s) {
		dst = AppendInt(dst, huffmanBit, 7, uint32(n))
		return AppendHuffman(dst, s)
	}
	dst = AppendInt(dst, 0, 7, uint32(len(s)))
	return append(dst, s...)
}
