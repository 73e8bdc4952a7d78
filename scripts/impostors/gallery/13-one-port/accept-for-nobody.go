//go:build ignore

// The answer proves that it has understood a key that nobody has sent.
//
//impostor:caught-by 13-04
package server

import (
	"strings"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func asConnected(r http10.Response) http10.Response {
	switch r.Status {
	case 101:
		r.Status = 200
	case 426:
		r.Status = 400
	}
	var fields request.Fields
	for _, f := range r.Fields {
		switch strings.ToLower(f.Name) {
		case "upgrade", "connection":
		default:
			fields = append(fields, f)
		}
	}
	r.Fields = fields
	return r
}
