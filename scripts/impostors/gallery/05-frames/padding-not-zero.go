//go:build ignore

// Padding is whatever lay in memory behind the data.
//
//impostor:caught-by 05-04
package frame

func AppendData(dst []byte, d Data) []byte {
	n := len(d.Data) + paddingLen(d.Flags, d.PadLength)
	dst = begin(dst, TypeData, d.Flags, d.StreamID, n)
	if !d.Flags.Has(FlagPadded) {
		return append(dst, d.Data...)
	}
	dst = append(dst, d.PadLength)
	return append(dst, d.Data[:len(d.Data)+int(d.PadLength)]...)
}
