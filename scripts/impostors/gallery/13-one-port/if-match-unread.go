//go:build ignore

// Only the conditions of caches are looked at: If-Match and If-Unmodified-
// Since count for nothing.
//
//impostor:caught-by 13-07
package server

import "barewire/02-requests/request"

func (v Validators) Evaluate(r *request.Request) int {
	f := r.Fields
	if f.Has("If-None-Match") {
		if v.among(f.Values("If-None-Match"), true) {
			return 304
		}
	} else if at, ok := v.date(f, "If-Modified-Since"); ok &&
		!v.Modified.After(at) {
		return 304
	}
	return 0
}
