package stream

import (
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
	return nil, nil
}
