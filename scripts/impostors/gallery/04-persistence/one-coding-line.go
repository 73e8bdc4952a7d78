//go:build ignore

// Only the first Transfer-Encoding line is looked at.
//
//impostor:caught-by 04-04
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func checkCodings(f request.Fields) error {
	if !strings.EqualFold(f.Get("Transfer-Encoding"), "chunked") {
		return refuse(501, "Transfer-Encoding: want chunked")
	}
	return nil
}
