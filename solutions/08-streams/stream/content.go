package stream

import (
	"slices"

	"barewire/02-requests/request"
	"barewire/07-hpack/hpack"
)

// content counts n bytes of DATA against the request's content-length, and the
// end of the stream with them, when it is there. Where the sum is another, the
// request is malformed: a PROTOCOL_ERROR of the stream. RFC 9113 §8.1.1.
//
//lab:exercise 08-06
//lab:stub return nil
func (s *Stream) content(n int, end bool) error {
	s.received += int64(n)
	switch {
	case s.declared < 0:
		return nil
	case s.received > s.declared, end && s.received < s.declared:
		return malformed(s.ID, "DATA: got %d bytes, want %d, the "+
			"content-length (RFC 9113 §8.1.1)", s.received, s.declared)
	}
	return nil
}

// ParseTrailers checks the fields behind a body: no pseudo-fields, and each as
// CheckField wants it. The HEADERS frame that they come in must be the
// stream's last: end says whether it is. Else the request is malformed: a
// PROTOCOL_ERROR of stream id. RFC 9113 §8.1, §8.3.
//
//lab:exercise 08-06
//lab:stub return nil, nil
func ParseTrailers(id uint32, list []hpack.Field, end bool) (
	request.Fields, error) {
	if !end {
		return nil, malformed(id, "HEADERS: got trailers without END_STREAM, "+
			"want it with them (RFC 9113 §8.1)")
	}
	trailers := slices.Grow(request.Fields(nil), len(list))
	for i := range list {
		f := &list[i]
		if err := CheckField(f, id); err != nil {
			return nil, err
		}
		trailers = append(trailers,
			request.Field{Name: f.Name, Value: f.Value})
	}
	return trailers, nil
}
