//go:build ignore

// The length is compared at the end only, and until then a client may send
// what it likes.
//
//impostor:caught-by 08-06
package stream

func (s *Stream) content(n int, end bool) error {
	s.received += int64(n)
	switch {
	case s.declared < 0:
		return nil
	case end && s.received != s.declared:
		return malformed(s.ID, "DATA: got %d bytes, want %d, the "+
			"content-length (RFC 9113 §8.1.1)", s.received, s.declared)
	}
	return nil
}
