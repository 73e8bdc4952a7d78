//go:build ignore

// Connection is compared as a whole, so a list of two tokens is neither.
//
//impostor:caught-by 04-01
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func hasToken(f request.Fields, name, token string) bool {
	return strings.EqualFold(f.Get(name), token)
}
