//go:build ignore

// Padding is not sent again, though the flag and the length say that it is.
//
//impostor:caught-by 05-04
package frame

func AppendData(dst []byte, d Data) []byte {
	n := len(d.Data) + paddingLen(d.Flags, d.PadLength)
	dst = begin(dst, TypeData, d.Flags, d.StreamID, n)
	if d.Flags.Has(FlagPadded) {
		dst = append(dst, d.PadLength)
	}
	dst = append(dst, d.Data...)
	return dst
}
