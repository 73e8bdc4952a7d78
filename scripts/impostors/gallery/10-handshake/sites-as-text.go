//go:build ignore

// The sites of the list are compared as text, so https://example.com:443 is
// not https://example.com.
//
//impostor:caught-by 10-04
package upgrade

import (
	"slices"

	"barewire/02-requests/request"
)

func (o Origins) Check(r *request.Request) error {
	if !r.Fields.Has("Origin") {
		return nil
	}
	origin := r.Fields.Get("Origin")
	if sameHost(origin, r.Host) || slices.Contains(o, "*") ||
		slices.Contains(o, origin) {
		return nil
	}
	return refuse(403, "origin %s", quote(origin))
}
