//go:build ignore

// The connection stays open after a body that broke off, and says so.
//
//impostor:caught-by 04-01
package http11

import "barewire/02-requests/request"

func Persists(r *request.Request, err error) bool {
	switch {
	case hasToken(r.Fields, "Connection", "close"):
		return false
	case r.Minor >= 1:
		return true
	}
	return hasToken(r.Fields, "Connection", "keep-alive")
}
