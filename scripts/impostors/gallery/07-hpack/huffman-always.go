//go:build ignore

// Every string is Huffman coded, even one that grows by it.
//
//impostor:caught-by 07-02
package hpack

func AppendString(dst []byte, s string) []byte {
	dst = AppendInt(dst, huffmanBit, 7, uint32(HuffmanLen(s)))
	return AppendHuffman(dst, s)
}
