//go:build ignore

// Every expectation is taken as met, known or not.
//
//impostor:caught-by 04-07
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func Expects(r *request.Request) (bool, error) {
	return r.Minor >= 1 && r.ContentLength != 0 && strings.EqualFold(
		r.Fields.Get("Expect"), "100-continue"), nil
}
