//go:build ignore

// The * of the list is compared as if it were a site.
//
//impostor:caught-by 10-04
package upgrade

import "barewire/02-requests/request"

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
	for _, ok := range o {
		if sameOrigin(origin, ok) {
			return nil
		}
	}
	return refuse(403, "origin %s", quote(origin))
}
