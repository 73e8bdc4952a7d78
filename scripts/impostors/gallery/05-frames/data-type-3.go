//go:build ignore

// DATA is sent with type 3, which is RST_STREAM.
//
//impostor:caught-by 05-04
//impostor:errata 47
package frame

func AppendData(dst []byte, d Data) []byte {
	n := len(d.Data) + paddingLen(d.Flags, d.PadLength)
	dst = begin(dst, TypeRSTStream, d.Flags, d.StreamID, n)
	if d.Flags.Has(FlagPadded) {
		dst = append(dst, d.PadLength)
	}
	dst = append(dst, d.Data...)
	return appendPadding(dst, d.Flags, d.PadLength)
}
