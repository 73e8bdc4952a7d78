//go:build ignore

// HTTP/1.0 gets 100 Continue, and takes it for the answer.
//
//impostor:caught-by 04-07
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func Expects(r *request.Request) (bool, error) {
	return strings.EqualFold(r.Fields.Get("Expect"), "100-continue") &&
		r.ContentLength != 0, nil
}
