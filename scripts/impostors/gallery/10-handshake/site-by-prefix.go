//go:build ignore

// An origin that begins as a site of the list does is let in, and so is
// https://example.org.evil.example.
//
//impostor:caught-by 10-04
package upgrade

import (
	"strings"

	"barewire/02-requests/request"
)

func (o Origins) Check(r *request.Request) error {
	if !r.Fields.Has("Origin") {
		return nil
	}
	origin, err := single(r.Fields, "Origin")
	if err != nil {
		return err
	}
	if sameHost(origin, r.Host) {
		return nil
	}
	for _, site := range o {
		if site == "*" || strings.HasPrefix(origin, site) ||
			sameOrigin(origin, site) {
			return nil
		}
	}
	return refuse(403, "origin %s", quote(origin))
}
