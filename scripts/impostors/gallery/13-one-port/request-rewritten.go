//go:build ignore

// The request itself is changed, and the access log tells of a GET that nobody
// has sent.
//
//impostor:caught-by 13-04
package server

import (
	"strings"

	"barewire/02-requests/request"
)

func asUpgrade(r *request.Request) *request.Request {
	r.Method = "GET"
	fields := request.Fields{{Name: "Sec-WebSocket-Key", Value: stockKey}}
	for _, f := range r.Fields {
		if !strings.EqualFold(f.Name, "Sec-WebSocket-Key") {
			fields = append(fields, f)
		}
	}
	r.Fields = fields
	return r
}
