//go:build ignore

// A value that just fills the prefix is written without the byte of zeros
// behind it.
//
//impostor:caught-by 07-01
package hpack

func AppendInt(dst []byte, first byte, prefix int, v uint32) []byte {
	full := uint32(1)<<prefix - 1
	if v <= full {
		return append(dst, first|byte(v))
	}
	dst = append(dst, first|byte(full))
	for v -= full; v >= 0x80; v >>= 7 {
		dst = append(dst, byte(v)|0x80)
	}
	return append(dst, byte(v))
}
