//go:build ignore

// Tokens of Connection are compared with case, so CLOSE is not close.
//
//impostor:caught-by 04-01
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func hasToken(f request.Fields, name, token string) bool {
	for value := range f.Values(name) {
		for item := range strings.SplitSeq(value, ",") {
			if strings.Trim(item, " \t") == token {
				return true
			}
		}
	}
	return false
}
