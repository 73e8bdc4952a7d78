package hpack

import (
	"io"
	"math"
)

// maxContinuation is how many bytes may follow an integer's first: five bring
// 35 bits, and 32 are all that HTTP/2 ever needs. Without a bound, zeros could
// follow without end.
const maxContinuation = 5

// ParseInt parses the integer at the front of p, whose first byte leaves prefix
// bits to it, and returns the bytes used. The bits above the prefix are not
// looked at. RFC 7541 §5.1.
//
//	  0   1   2   3   4   5   6   7
//	+---+---+---+---+---+---+---+---+
//	| ? | ? | ? | 1   1   1   1   1 |   prefix of 5 bits, all ones: it goes on
//	+---+---+---+-------------------+
//	| 1 |    Value-(2^N-1) LSB      |   7 bits a byte, the lowest first
//	+---+---------------------------+
//	               ...
//	+---+---------------------------+
//	| 0 |    Value-(2^N-1) MSB      |   the top bit is 0: it ends
//	+---+---------------------------+
//
// Errors: io.ErrUnexpectedEOF if p ends first; *Error for more than 32 bits.
//
//lab:exercise 07-01
func ParseInt(p []byte, prefix int) (v uint32, n int, err error) {
	if len(p) == 0 {
		return 0, 0, io.ErrUnexpectedEOF
	}
	full := uint32(1)<<prefix - 1
	if v = uint32(p[0]) & full; v < full {
		return v, 1, nil
	}
	return parseLongInt(p, full)
}

// parseLongInt parses an integer whose prefix is full: all ones.
//
//lab:exercise 07-01
func parseLongInt(p []byte, full uint32) (v uint32, n int, err error) {
	sum := uint64(full)
	for i, b := range p[1:] {
		sum += uint64(b&0x7f) << (7 * i)
		if i >= maxContinuation || sum > math.MaxUint32 {
			return 0, 0, refuse("integer: got % x, want at most 32 bits "+
				"in %d bytes (RFC 7541 §5.1)", p[:i+2], 1+maxContinuation)
		}
		if b < 0x80 {
			return uint32(sum), i + 2, nil
		}
	}
	return 0, 0, io.ErrUnexpectedEOF
}

// AppendInt appends v. The first byte has first's bits above the prefix.
// RFC 7541 §5.1.
//
//lab:exercise 07-01
func AppendInt(dst []byte, first byte, prefix int, v uint32) []byte {
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
