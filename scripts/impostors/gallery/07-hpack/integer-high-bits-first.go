//go:build ignore

// The groups of seven bits are read with the highest first, as the rest of the
// network does.
//
//impostor:caught-by 07-01
package hpack

import (
	"io"
	"math"
)

func parseLongInt(p []byte, full uint32) (v uint32, n int, err error) {
	var sum uint64
	for i, b := range p[1:] {
		sum = sum<<7 | uint64(b&0x7f)
		if i >= maxContinuation || sum+uint64(full) > math.MaxUint32 {
			return 0, 0, refuse("integer: got % x", p[:i+2])
		}
		if b < 0x80 {
			return full + uint32(sum), i + 2, nil
		}
	}
	return 0, 0, io.ErrUnexpectedEOF
}
