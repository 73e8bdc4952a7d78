package frame

import (
	"encoding/binary"
	"io"
)

// A GoAway says that a connection ends, why, and which was the last stream that
// its sender may have done something about. RFC 9113 §6.8.
type GoAway struct {
	LastStreamID uint32 // 31 bits; 0: none
	Code         ErrorCode
	Debug        []byte // for people
}

// goAwayLen is the length of a GOAWAY's payload without debug data, in bytes.
const goAwayLen = 8

// ParseGoAway parses a GOAWAY frame. Debug is a piece of p: it comes
// from a stranger, so quote it before a terminal sees it.
//
//lab:exercise 05-07
func ParseGoAway(h Header, p []byte) (GoAway, error) {
	if len(p) < goAwayLen {
		return GoAway{}, io.ErrUnexpectedEOF
	}
	return GoAway{
		// Reserved (1), Last-Stream-ID (31),
		LastStreamID: binary.BigEndian.Uint32(p) &^ reservedBit,
		// Error Code (32),
		Code: ErrorCode(binary.BigEndian.Uint32(p[4:])),
		// Additional Debug Data (..),
		Debug: p[goAwayLen:],
	}, nil
}

// AppendGoAway appends a GOAWAY frame. Of g.LastStreamID the lower 31 bits are
// sent.
//
//lab:exercise 05-07
func AppendGoAway(dst []byte, g GoAway) []byte {
	dst = begin(dst, TypeGoAway, 0, 0, goAwayLen+len(g.Debug))
	dst = appendUint32(dst, g.LastStreamID&^reservedBit)
	dst = appendUint32(dst, uint32(g.Code))
	return append(dst, g.Debug...)
}
