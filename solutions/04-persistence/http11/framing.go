package http11

import (
	"strings"

	"barewire/02-requests/request"
)

// Chunked is the length of a body that comes in chunks: its end will tell.
const Chunked = -1

// BodyLength returns how many bytes of body follow r's head, or Chunked. All
// who read one connection must agree on this number. If a proxy believes
// Content-Length and the server behind it Transfer-Encoding, a request hidden
// in the one's body is a request of its own to the other: smuggled past
// whatever the proxy checks. So whatever can be read in two ways is refused:
//
//	Transfer-Encoding in HTTP/1.0            400
//	Transfer-Encoding with Content-Length    400
//	codings that do not end with chunked     400
//	chunked, and codings we do not know      501
//
// Without Transfer-Encoding the rules of chapter 02 hold. Errors are a
// *request.StatusError. RFC 9112 §6.1, §6.3, §11.2.
//
//lab:exercise 04-04
//lab:stub return request.BodyLength(r.Fields, max)
func BodyLength(r *request.Request, max int64) (int64, error) {
	if !r.Fields.Has("Transfer-Encoding") {
		return request.BodyLength(r.Fields, max)
	}
	if r.Minor == 0 {
		return 0, refuse(400, "Transfer-Encoding: HTTP/1.0 has none")
	}
	if r.Fields.Has("Content-Length") {
		return 0, refuse(400, "want Content-Length or Transfer-Encoding, "+
			"got both")
	}
	return Chunked, checkCodings(r.Fields)
}

// checkCodings refuses all lists of transfer codings but one: chunked, in
// whatever case as sameToken knows it. An empty item is refused too, though
// other lists may have them: no client in its right mind sends one here.
// RFC 9112 §6.1, §7.
//
//lab:exercise 04-04
//lab:stub return nil
func checkCodings(f request.Fields) error {
	chunked, unknown := false, ""
	for value := range f.Values("Transfer-Encoding") {
		for item := range strings.SplitSeq(value, ",") {
			coding := strings.Trim(item, " \t")
			switch {
			case chunked || coding == "":
				return refuse(400, "Transfer-Encoding: want chunked once, "+
					"as the last, got %s", quote(value))
			case sameToken(coding, "chunked"):
				chunked = true
			default:
				unknown = coding
			}
		}
	}
	if !chunked {
		return refuse(400, "Transfer-Encoding: want chunked as the last, "+
			"got %s", quote(unknown))
	}
	if unknown != "" {
		return refuse(501, "Transfer-Encoding: want chunked alone, got %s too",
			quote(unknown))
	}
	return nil
}
