//go:build ignore

// Content-Length is believed although there is a Transfer-Encoding.
//
//impostor:caught-by 04-04
//impostor:errata 15
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func BodyLength(r *request.Request, max int64) (int64, error) {
	if !r.Fields.Has("Transfer-Encoding") || r.Fields.Has("Content-Length") {
		var fields request.Fields
		for _, f := range r.Fields {
			if !strings.EqualFold(f.Name, "Transfer-Encoding") {
				fields = append(fields, f)
			}
		}
		return request.BodyLength(fields, max)
	}
	if r.Minor == 0 {
		return 0, refuse(400, "Transfer-Encoding in HTTP/1.0")
	}
	return Chunked, checkCodings(r.Fields)
}
