//go:build ignore

// Transfer-Encoding is believed although there is a Content-Length, and the
// connection stays open.
//
//impostor:caught-by 04-04
//impostor:errata 15
package http11

import "barewire/02-requests/request"

func BodyLength(r *request.Request, max int64) (int64, error) {
	if !r.Fields.Has("Transfer-Encoding") {
		return request.BodyLength(r.Fields, max)
	}
	if r.Minor == 0 {
		return 0, refuse(400, "Transfer-Encoding in HTTP/1.0")
	}
	return Chunked, checkCodings(r.Fields)
}
