//go:build ignore

// Every connection stays open, whatever version and Connection say.
//
//impostor:caught-by 04-01
package http11

import "barewire/02-requests/request"

func Persists(r *request.Request, err error) bool {
	return err == nil
}
