//go:build ignore

// A sixth byte may follow an integer's first, as long as it brings nothing.
//
//impostor:caught-by 07-01
package hpack

import (
	"io"
	"math"
)

func parseLongInt(p []byte, full uint32) (v uint32, n int, err error) {
	sum := uint64(full)
	for i, b := range p[1:] {
		sum += uint64(b&0x7f) << (7 * i)
		if i > maxContinuation || sum > math.MaxUint32 {
			return 0, 0, refuse("integer: got % x", p[:i+2])
		}
		if b < 0x80 {
			return uint32(sum), i + 2, nil
		}
	}
	return 0, 0, io.ErrUnexpectedEOF
}
