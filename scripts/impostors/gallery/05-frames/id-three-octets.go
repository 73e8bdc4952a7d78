//go:build ignore

// The stream's identifier is sent in the upper three of its four bytes.
//
//impostor:caught-by 05-01
//impostor:errata 45
package frame

func AppendHeader(dst []byte, h Header) []byte {
	id := h.StreamID &^ reservedBit
	return append(dst,
		byte(h.Length>>16), byte(h.Length>>8), byte(h.Length),
		byte(h.Type), byte(h.Flags),
		byte(id>>24), byte(id>>16), byte(id>>8))
}
