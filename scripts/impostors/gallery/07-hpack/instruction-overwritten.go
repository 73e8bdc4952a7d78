//go:build ignore

// The integer's first byte is written without the instruction's bits above the
// prefix.
//
//impostor:caught-by 07-01
package hpack

func AppendInt(dst []byte, first byte, prefix int, v uint32) []byte {
	full := uint32(1)<<prefix - 1
	if v < full {
		return append(dst, byte(v))
	}
	dst = append(dst, byte(full))
	for v -= full; v >= 0x80; v >>= 7 {
		dst = append(dst, byte(v)|0x80)
	}
	return append(dst, byte(v))
}
