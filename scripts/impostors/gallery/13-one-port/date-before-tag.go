//go:build ignore

// A date that fits is enough, though the tag beside it does not.
//
//impostor:caught-by 13-07
package server

import "barewire/02-requests/request"

func (v Validators) Evaluate(r *request.Request) int {
	f := r.Fields
	if f.Has("If-Match") {
		if !v.among(f.Values("If-Match"), false) {
			return 412
		}
	} else if at, ok := v.date(f, "If-Unmodified-Since"); ok &&
		v.Modified.After(at) {
		return 412
	}
	if v.among(f.Values("If-None-Match"), true) {
		return 304
	}
	if at, ok := v.date(f, "If-Modified-Since"); ok && !v.Modified.After(at) {
		return 304
	}
	return 0
}
