//go:build ignore

// keep-alive is looked for before close, so a list with both stays open.
//
//impostor:caught-by 04-01
package http11

import "barewire/02-requests/request"

func Persists(r *request.Request, err error) bool {
	switch {
	case err != nil:
		return false
	case hasToken(r.Fields, "Connection", "keep-alive"):
		return true
	}
	return r.Minor >= 1 && !hasToken(r.Fields, "Connection", "close")
}
