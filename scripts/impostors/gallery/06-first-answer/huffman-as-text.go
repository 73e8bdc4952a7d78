//go:build ignore

// The first bit of a length is cut off, and Huffman code is read as text.
//
//impostor:caught-by 06-04
package h2min

import "io"

func cutString(p []byte) (s string, rest []byte, err error) {
	if len(p) == 0 {
		return "", nil, compressionError("string: %v", io.ErrUnexpectedEOF)
	}
	n, p := int(p[0]&0x7f), p[1:]
	if n > len(p) {
		return "", nil, compressionError("string: got %d bytes, want %d",
			len(p), n)
	}
	return string(p[:n]), p[n:], nil
}
