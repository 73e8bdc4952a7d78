package frame

import "io"

// A Ping asks whether the peer is there; one with ACK says so. RFC 9113 §6.7.
type Ping struct {
	Flags Flags   // ACK
	Data  [8]byte // whatever the asking side likes; an ACK repeats it
}

// ParsePing parses a PING frame.
func ParsePing(h Header, p []byte) (Ping, error) {
	if len(p) < 8 {
		return Ping{}, io.ErrUnexpectedEOF
	}
	// Opaque Data (64),
	return Ping{h.Flags, [8]byte(p)}, nil
}

// AppendPing appends a PING frame.
func AppendPing(dst []byte, p Ping) []byte {
	dst = begin(dst, TypePing, p.Flags, 0, len(p.Data))
	return append(dst, p.Data[:]...)
}
