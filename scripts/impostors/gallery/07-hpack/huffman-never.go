//go:build ignore

// No string is ever Huffman coded, though the code is shorter.
//
//impostor:caught-by 07-03
package hpack

func AppendString(dst []byte, s string) []byte {
	dst = AppendInt(dst, 0, 7, uint32(len(s)))
	return append(dst, s...)
}
