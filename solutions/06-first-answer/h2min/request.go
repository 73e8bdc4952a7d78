package h2min

import (
	"strconv"

	"barewire/05-frames/frame"
)

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
	r := &Request{}
	for _, f := range list {
		switch f.Name {
		case ":method":
			r.Method = f.Value
		case ":scheme":
			r.Scheme = f.Value
		case ":authority":
			r.Authority = f.Value
		case ":path":
			r.Path = f.Value
		default:
			r.Fields = append(r.Fields, f)
		}
	}
	if r.Method == "" || r.Scheme == "" || r.Path == "" {
		return nil, streamError(id, frame.ProtocolError, "request: got "+
			":method %q, :scheme %q, :path %q, want all three "+
			"(RFC 9113 §8.3.1)", r.Method, r.Scheme, r.Path)
	}
	return r, nil
}

// AppendResponse appends r as HEADERS and DATA: the whole list in one frame
// (END_HEADERS), the whole body in another, which ends the stream (END_STREAM).
// Content-Length is ours to say: it is the body's length. RFC 9113 §8.1.
//
//lab:exercise 06-05
func AppendResponse(dst []byte, id uint32, r *Response, c Codec) []byte {
	list := []Field{{":status", strconv.Itoa(r.Status)}}
	list = append(list, r.Fields...)
	list = append(list, Field{"content-length", strconv.Itoa(len(r.Body))})
	dst = frame.AppendHeaders(dst, frame.Headers{StreamID: id,
		Flags: frame.FlagEndHeaders, Fragment: c.AppendFields(nil, list)})
	return frame.AppendData(dst, frame.Data{StreamID: id,
		Flags: frame.FlagEndStream, Data: r.Body})
}
