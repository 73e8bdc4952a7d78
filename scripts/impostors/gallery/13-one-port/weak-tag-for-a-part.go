//go:build ignore

// A weak tag is good enough for a part: the halves may be of two files that
// are about the same.
//
//impostor:caught-by 13-08
package server

import (
	"strings"

	"barewire/02-requests/request"
)

func mayBePart(r *request.Request, v Validators) bool {
	if r.Method != "GET" || !r.Fields.Has("Range") {
		return false
	}
	if !r.Fields.Has("If-Range") {
		return true
	}
	state := strings.TrimPrefix(r.Fields.Get("If-Range"), "W/")
	at, isDate := parseDate(state)
	return state == v.ETag || isDate && at.Equal(v.Modified)
}
