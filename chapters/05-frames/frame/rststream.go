package frame

import (
	"encoding/binary"
	"io"
)

// An RSTStream ends one stream at once. RFC 9113 §6.4.
type RSTStream struct {
	StreamID uint32
	Code     ErrorCode
}

// ParseRSTStream parses an RST_STREAM frame. Any code will do.
func ParseRSTStream(h Header, p []byte) (RSTStream, error) {
	if len(p) < 4 {
		return RSTStream{}, io.ErrUnexpectedEOF
	}
	// Error Code (32),
	code := ErrorCode(binary.BigEndian.Uint32(p))
	return RSTStream{h.StreamID, code}, nil
}

// AppendRSTStream appends an RST_STREAM frame.
func AppendRSTStream(dst []byte, r RSTStream) []byte {
	dst = begin(dst, TypeRSTStream, 0, r.StreamID, 4)
	return appendUint32(dst, uint32(r.Code))
}
