//go:build ignore

// A coding that we cannot decode is passed over, and its bytes go to the
// handler as they are.
//
//impostor:caught-by 04-04
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func checkCodings(f request.Fields) error {
	last := ""
	for value := range f.Values("Transfer-Encoding") {
		for item := range strings.SplitSeq(value, ",") {
			last = strings.Trim(item, " \t")
		}
	}
	if !strings.EqualFold(last, "chunked") {
		return refuse(400, "Transfer-Encoding: want chunked as the last")
	}
	return nil
}
