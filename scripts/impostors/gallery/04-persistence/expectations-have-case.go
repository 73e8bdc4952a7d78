//go:build ignore

// 100-Continue is compared with case and refused.
//
//impostor:caught-by 04-07
package http11

import "barewire/02-requests/request"

func Expects(r *request.Request) (bool, error) {
	if r.Minor == 0 || !r.Fields.Has("Expect") {
		return false, nil
	}
	if r.Fields.Get("Expect") != "100-continue" {
		return false, refuse(417, "Expect: want 100-continue")
	}
	return r.ContentLength != 0, nil
}
