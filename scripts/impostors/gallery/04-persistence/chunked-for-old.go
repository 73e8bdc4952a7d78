//go:build ignore

// HTTP/1.0 may send chunks, which an HTTP/1.0 proxy before us has not
// understood.
//
//impostor:caught-by 04-04
package http11

import "barewire/02-requests/request"

func BodyLength(r *request.Request, max int64) (int64, error) {
	if !r.Fields.Has("Transfer-Encoding") {
		return request.BodyLength(r.Fields, max)
	}
	if r.Fields.Has("Content-Length") {
		return 0, refuse(400, "both lengths")
	}
	return Chunked, checkCodings(r.Fields)
}
