//go:build ignore

// A refusal asks for an upgrade, though HTTP/2 knows none.
//
//impostor:caught-by 13-04
package server

import (
	"strings"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func asConnected(r http10.Response) http10.Response {
	if r.Status == 101 {
		r.Status = 200
	}
	var fields request.Fields
	for _, f := range r.Fields {
		switch strings.ToLower(f.Name) {
		case "upgrade", "connection", "sec-websocket-accept":
		default:
			fields = append(fields, f)
		}
	}
	r.Fields = fields
	return r
}
