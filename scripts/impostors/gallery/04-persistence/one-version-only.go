//go:build ignore

// Only HTTP/1.1 stays open, and a later minor version is treated like
// HTTP/1.0.
//
//impostor:caught-by 04-01
package http11

import "barewire/02-requests/request"

func Persists(r *request.Request, err error) bool {
	switch {
	case err != nil, hasToken(r.Fields, "Connection", "close"):
		return false
	case r.Minor == 1:
		return true
	}
	return hasToken(r.Fields, "Connection", "keep-alive")
}
