//go:build ignore

// chunked is looked for anywhere in the value, so xchunked is chunked.
//
//impostor:caught-by 04-04
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func checkCodings(f request.Fields) error {
	for value := range f.Values("Transfer-Encoding") {
		if strings.Contains(strings.ToLower(value), "chunked") {
			return nil
		}
	}
	return refuse(400, "Transfer-Encoding: want chunked")
}
