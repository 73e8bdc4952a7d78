//go:build ignore

// HEAD is answered as if it could have a part.
//
//impostor:caught-by 13-08
package server

import "barewire/02-requests/request"

func mayBePart(r *request.Request, v Validators) bool {
	if !r.Fields.Has("Range") {
		return false
	}
	if !r.Fields.Has("If-Range") {
		return true
	}
	state := r.Fields.Get("If-Range")
	at, isDate := parseDate(state)
	return state == v.ETag || isDate && at.Equal(v.Modified)
}
