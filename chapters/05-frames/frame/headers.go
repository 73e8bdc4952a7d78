package frame

// Headers opens a stream, or ends one with trailers, and brings the beginning
// of a field block. RFC 9113 §6.2.
type Headers struct {
	StreamID  uint32
	Flags     Flags // END_STREAM, END_HEADERS, PADDED, PRIORITY
	PadLength uint8
	Priority  Dependency // with PRIORITY
	// Fragment is the field block, all of it with END_HEADERS, else as much
	// as came before the first CONTINUATION.
	Fragment []byte
}

// ParseHeaders parses a HEADERS frame. Fragment is a piece of p.
// A *ConnError says that the padding is longer than the frame.
//
// A stream that depends on itself is let through: it concerns one stream, and
// the field block must be decoded first, for it changes the state that the
// next ones need. See Dependency.Check.
//
//lab:exercise 05-05
func ParseHeaders(h Header, p []byte) (Headers, error) {
	return Headers{}, notBegun("05-05", "ParseHeaders")
}

// AppendHeaders appends a HEADERS frame.
//
//lab:exercise 05-05
func AppendHeaders(dst []byte, h Headers) []byte {
	panic("05-05 not begun: write AppendHeaders")
}
