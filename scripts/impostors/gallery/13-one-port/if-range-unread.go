//go:build ignore

// A part is sent whatever If-Range says: half of one file and half of another.
//
//impostor:caught-by 13-08
package server

import "barewire/02-requests/request"

func mayBePart(r *request.Request, v Validators) bool {
	return r.Method == "GET" && r.Fields.Has("Range")
}
