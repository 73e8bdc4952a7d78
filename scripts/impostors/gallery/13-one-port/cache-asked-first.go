//go:build ignore

// What the cache asks comes first: who wants one state and no other is told
// 304 about another.
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
	if f.Has("If-Match") {
		if !v.among(f.Values("If-Match"), false) {
			return 412
		}
	} else if at, ok := v.date(f, "If-Unmodified-Since"); ok &&
		v.Modified.After(at) {
		return 412
	}
	return 0
}
