//go:build ignore

// The date in If-Range may be any later one, as in If-Modified-Since.
//
//impostor:caught-by 13-08
package server

import "barewire/02-requests/request"

func mayBePart(r *request.Request, v Validators) bool {
	if r.Method != "GET" || !r.Fields.Has("Range") {
		return false
	}
	if !r.Fields.Has("If-Range") {
		return true
	}
	state := r.Fields.Get("If-Range")
	at, isDate := parseDate(state)
	return state == v.ETag || isDate && !v.Modified.After(at)
}
