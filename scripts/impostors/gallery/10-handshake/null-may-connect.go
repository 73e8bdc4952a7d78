//go:build ignore

// A page of unknown origin may connect.
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
	if origin == "null" || sameHost(origin, r.Host) {
		return nil
	}
	for _, allowed := range o {
		if allowed == "*" || sameOrigin(origin, allowed) {
			return nil
		}
	}
	return refuse(403, "Origin: %s may not connect here", quote(origin))
}
