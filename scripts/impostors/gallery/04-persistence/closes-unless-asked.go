//go:build ignore

// A connection stays open only if the client says keep-alive, as in HTTP/1.0.
//
//impostor:caught-by 04-01
package http11

import "barewire/02-requests/request"

func Persists(r *request.Request, err error) bool {
	return err == nil && hasToken(r.Fields, "Connection", "keep-alive") &&
		!hasToken(r.Fields, "Connection", "close")
}
