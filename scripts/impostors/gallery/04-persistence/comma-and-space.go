//go:build ignore

// Lists are cut at a comma and one space, so other white space stays in the
// tokens.
//
//impostor:caught-by 04-01
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func hasToken(f request.Fields, name, token string) bool {
	for value := range f.Values(name) {
		for item := range strings.SplitSeq(value, ", ") {
			if strings.EqualFold(item, token) {
				return true
			}
		}
	}
	return false
}
