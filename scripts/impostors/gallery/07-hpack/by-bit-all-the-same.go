//go:build ignore

// Room is made once, and then bit is added to bit as before.
//
//impostor:caught-by 07-08
package hpack

import "slices"

func ParseHuffman(dst, p []byte) ([]byte, error) {
	return ParseHuffmanByBit(slices.Grow(dst, len(p)*8/minCodeLen), p)
}
