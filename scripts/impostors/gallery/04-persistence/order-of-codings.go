//go:build ignore

// chunked before another coding is only a coding we do not know: 501, where
// nobody knows where the body ends.
//
//impostor:caught-by 04-04
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func checkCodings(f request.Fields) error {
	for value := range f.Values("Transfer-Encoding") {
		for item := range strings.SplitSeq(value, ",") {
			if !strings.EqualFold(strings.Trim(item, " \t"), "chunked") {
				return refuse(501, "Transfer-Encoding: want chunked")
			}
		}
	}
	return nil
}
