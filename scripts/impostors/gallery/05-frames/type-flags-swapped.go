//go:build ignore

// The flags are sent before the type.
//
//impostor:caught-by 05-01
package frame

func AppendHeader(dst []byte, h Header) []byte {
	id := h.StreamID &^ reservedBit
	return append(dst,
		byte(h.Length>>16), byte(h.Length>>8), byte(h.Length),
		byte(h.Flags), byte(h.Type),
		byte(id>>24), byte(id>>16), byte(id>>8), byte(id))
}
