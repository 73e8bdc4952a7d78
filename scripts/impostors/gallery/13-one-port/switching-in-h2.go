//go:build ignore

// 101 is sent in HTTP/2, which has no such status.
//
//impostor:caught-by 13-04
package server

import (
	"strings"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func asConnected(r http10.Response) http10.Response {
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
