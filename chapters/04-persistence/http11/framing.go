package http11

import "barewire/02-requests/request"

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
	return request.BodyLength(r.Fields, max)
}

// checkCodings refuses all lists of transfer codings but one: chunked, in
// whatever case as sameToken knows it. An empty item is refused too, though
// other lists may have them: no client in its right mind sends one here.
// RFC 9112 §6.1, §7.
//
//lab:exercise 04-04
//lab:stub return nil
func checkCodings(f request.Fields) error {
	return nil
}
