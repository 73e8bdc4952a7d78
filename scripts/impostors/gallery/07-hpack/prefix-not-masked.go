//go:build ignore

// The bits above the prefix are read as a part of the integer.
//
//impostor:caught-by 07-01
package hpack

import "io"

func ParseInt(p []byte, prefix int) (v uint32, n int, err error) {
	if len(p) == 0 {
		return 0, 0, io.ErrUnexpectedEOF
	}
	full := uint32(1)<<prefix - 1
	if v = uint32(p[0]); v < full {
		return v, 1, nil
	}
	return parseLongInt(p, full)
}
