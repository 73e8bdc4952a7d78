//go:build ignore

// Only the first Connection line is looked at, though several are one list.
//
//impostor:caught-by 04-01
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func hasToken(f request.Fields, name, token string) bool {
	for item := range strings.SplitSeq(f.Get(name), ",") {
		if strings.EqualFold(strings.Trim(item, " \t"), token) {
			return true
		}
	}
	return false
}
