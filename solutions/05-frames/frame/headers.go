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
	headers := Headers{StreamID: h.StreamID, Flags: h.Flags}
	fixed := 0
	if h.Flags.Has(FlagPriority) {
		fixed = priorityLen
	}
	// [Pad Length (8)],
	p, padLength, err := cutPadding(h, p, fixed)
	if err != nil {
		return headers, err
	}
	headers.PadLength = padLength
	if h.Flags.Has(FlagPriority) {
		// [Exclusive (1)], [Stream Dependency (31)], [Weight (8)],
		if headers.Priority, err = parseDependency(p); err != nil {
			return headers, err
		}
	}
	// Field Block Fragment (..),
	headers.Fragment = p[fixed:]
	return headers, nil
}

// AppendHeaders appends a HEADERS frame.
//
//lab:exercise 05-05
func AppendHeaders(dst []byte, h Headers) []byte {
	n := len(h.Fragment) + paddingLen(h.Flags, h.PadLength)
	if h.Flags.Has(FlagPriority) {
		n += priorityLen
	}
	dst = begin(dst, TypeHeaders, h.Flags, h.StreamID, n)
	if h.Flags.Has(FlagPadded) {
		dst = append(dst, h.PadLength)
	}
	if h.Flags.Has(FlagPriority) {
		dst = appendDependency(dst, h.Priority)
	}
	dst = append(dst, h.Fragment...)
	return appendPadding(dst, h.Flags, h.PadLength)
}
