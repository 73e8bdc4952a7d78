//go:build ignore

// What dst held already is gone when an integer is appended.
//
//impostor:caught-by 07-01
package hpack

func AppendInt(dst []byte, first byte, prefix int, v uint32) []byte {
	dst = dst[:0]
	full := uint32(1)<<prefix - 1
	if v < full {
		return append(dst, first|byte(v))
	}
	dst = append(dst, first|byte(full))
	for v -= full; v >= 0x80; v >>= 7 {
		dst = append(dst, byte(v)|0x80)
	}
	return append(dst, byte(v))
}
