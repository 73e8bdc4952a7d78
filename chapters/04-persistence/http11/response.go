package http11

import (
	"fmt"
	"io"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// InChunks reports whether the body of r, an answer to req, must be sent in
// chunks: there is one, nobody knows how long it will be, and the client
// understands chunks, which HTTP/1.0 does not. RFC 9112 §6.1, §7.1.
//
//lab:exercise 04-06
//lab:stub return false
func InChunks(req *request.Request, r *http10.Response) bool {
	return false
}

// AppendHead appends the head of r, an answer to req: chapter 03's, with
// another version, and with what is said of the connection. The version is
// ours, whatever the client's is (RFC 9110 §2.5). A status that must not be
// sent is an error, and so is a field; dst then comes back as it was.
// RFC 9112 §4, §9.3.
func AppendHead(dst []byte, req *request.Request, r *http10.Response,
	keep bool, date []byte) ([]byte, error) {
	if r.Status < 101 || r.Status > 599 {
		return dst, fmt.Errorf("status %d: want 101 to 599", r.Status)
	}
	length, _ := http10.Framing(req.Method, r)
	out, err := http10.AppendHead(dst, r, length, date)
	if err != nil {
		return dst, err
	}
	out[len(dst)+len("HTTP/1.0")-1] = '1'
	out = out[:len(out)-len("\r\n")] // the empty line comes last again
	if InChunks(req, r) {
		out = append(out, "Transfer-Encoding: chunked\r\n"...)
	}
	out = appendConnection(out, req, r, keep)
	return append(out, "\r\n"...), nil
}

// appendConnection appends the Connection line, if one is needed: who does not
// keep to what is usual in the client's version says so, and Upgrade is a
// matter of this connection alone. RFC 9112 §9.3, §9.6, RFC 9110 §7.8.
func appendConnection(dst []byte, req *request.Request, r *http10.Response,
	keep bool) []byte {
	options := ""
	switch {
	case r.Fields.Has("Upgrade"):
		options = ", upgrade"
	case keep && req.Minor >= 1:
		return dst
	}
	if !keep {
		options = ", close" + options
	} else if req.Minor == 0 {
		options = ", keep-alive" + options
	}
	dst = append(dst, "Connection: "...)
	dst = append(dst, options[len(", "):]...)
	return append(dst, "\r\n"...)
}

// A Trailer is a Stream that has fields to send after its end, a checksum
// perhaps. They are sent if the client says TE: trailers and the body comes
// in chunks. RFC 9110 §6.5.1, §10.1.4.
type Trailer interface {
	io.Reader
	Trailers() request.Fields // asked for after io.EOF
}

// trailersOf are the trailers to send after a Stream.
func trailersOf(req *request.Request, stream io.Reader) request.Fields {
	t, ok := stream.(Trailer)
	if !ok || !hasToken(req.Fields, "TE", "trailers") {
		return nil
	}
	return t.Trailers()
}
