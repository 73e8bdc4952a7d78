//go:build ignore

// The length counts the padding, but not the Pad Length before it.
//
//impostor:caught-by 05-04
package frame

func AppendData(dst []byte, d Data) []byte {
	n := len(d.Data) + int(d.PadLength)
	dst = begin(dst, TypeData, d.Flags, d.StreamID, n)
	if d.Flags.Has(FlagPadded) {
		dst = append(dst, d.PadLength)
	}
	dst = append(dst, d.Data...)
	return appendPadding(dst, d.Flags, d.PadLength)
}
