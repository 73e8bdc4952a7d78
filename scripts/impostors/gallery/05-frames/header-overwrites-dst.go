//go:build ignore

// What dst held already is gone when a header is appended.
//
//impostor:caught-by 05-01
package frame

func AppendHeader(dst []byte, h Header) []byte {
	id := h.StreamID &^ reservedBit
	return []byte{byte(h.Length >> 16), byte(h.Length >> 8), byte(h.Length),
		byte(h.Type), byte(h.Flags),
		byte(id >> 24), byte(id >> 16), byte(id >> 8), byte(id)}
}
