//go:build ignore

// An integer of too many bits wraps around instead of being refused.
//
//impostor:caught-by 07-01
package hpack

import "io"

func parseLongInt(p []byte, full uint32) (v uint32, n int, err error) {
	v = full
	for i, b := range p[1:] {
		v += uint32(b&0x7f) << (7 * i)
		if b < 0x80 {
			return v, i + 2, nil
		}
	}
	return 0, 0, io.ErrUnexpectedEOF
}
