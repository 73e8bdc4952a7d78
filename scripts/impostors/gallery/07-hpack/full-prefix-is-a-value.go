//go:build ignore

// A prefix of ones is taken for a value, where it says that more follows.
//
//impostor:caught-by 07-01
package hpack

import "io"

func ParseInt(p []byte, prefix int) (v uint32, n int, err error) {
	if len(p) == 0 {
		return 0, 0, io.ErrUnexpectedEOF
	}
	full := uint32(1)<<prefix - 1
	if v = uint32(p[0]) & full; v <= full {
		return v, 1, nil
	}
	return parseLongInt(p, full)
}
