package frame

// A Continuation brings more of the field block that a HEADERS or PUSH_PROMISE
// without END_HEADERS began. Nothing may come between. RFC 9113 §6.10.
type Continuation struct {
	StreamID uint32
	Flags    Flags // END_HEADERS
	Fragment []byte
}

// ParseContinuation parses a CONTINUATION frame, in which nothing can be wrong.
// Fragment is p.
func ParseContinuation(h Header, p []byte) (Continuation, error) {
	return Continuation{h.StreamID, h.Flags, p}, nil
}

// AppendContinuation appends a CONTINUATION frame.
func AppendContinuation(dst []byte, c Continuation) []byte {
	dst = begin(dst, TypeContinuation, c.Flags, c.StreamID, len(c.Fragment))
	return append(dst, c.Fragment...)
}
