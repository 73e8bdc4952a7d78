//go:build ignore

// The length before a Huffman code is that of the text, and not that of the
// code.
//
//impostor:caught-by 07-03
package hpack

func AppendString(dst []byte, s string) []byte {
	if n := HuffmanLen(s); n < len(s) {
		dst = AppendInt(dst, huffmanBit, 7, uint32(len(s)))
		return AppendHuffman(dst, s)
	}
	dst = AppendInt(dst, 0, 7, uint32(len(s)))
	return append(dst, s...)
}
