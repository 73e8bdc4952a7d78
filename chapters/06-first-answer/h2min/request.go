package h2min

// A Request is what a client asked for. RFC 9113 §8.3.1.
type Request struct {
	Method, Scheme, Authority, Path string
	Fields                          []Field // without the pseudo-fields
}

// A Response is what it gets. RFC 9113 §8.3.2.
type Response struct {
	Status int
	Fields []Field // without :status
	Body   []byte  // at most 16,384 bytes: one frame
}

// ParseRequest makes a Request of a list of fields. One without method, scheme
// or path is malformed: a *frame.StreamError of stream id with PROTOCOL_ERROR.
// Chapter 08 knows all the other ways in which it can be. RFC 9113 §8.1.1.
//
//lab:exercise 06-05
func ParseRequest(id uint32, list []Field) (*Request, error) {
	return nil, notBegun("06-05", "ParseRequest")
}

// AppendResponse appends r as HEADERS and DATA: the whole list in one frame
// (END_HEADERS), the whole body in another, which ends the stream (END_STREAM).
// Content-Length is ours to say: it is the body's length. RFC 9113 §8.1.
//
//lab:exercise 06-05
func AppendResponse(dst []byte, id uint32, r *Response, c Codec) []byte {
	panic("06-05 not begun: write AppendResponse")
}
