//go:build ignore

// HTTP/1.0 is kept open without having asked for it.
//
//impostor:caught-by 04-01
package http11

import "barewire/02-requests/request"

func Persists(r *request.Request, err error) bool {
	return err == nil && !hasToken(r.Fields, "Connection", "close")
}
