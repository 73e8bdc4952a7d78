//go:build ignore

// A token is found inside another one: closed is taken for close.
//
//impostor:caught-by 04-01
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func hasToken(f request.Fields, name, token string) bool {
	for value := range f.Values(name) {
		if strings.Contains(strings.ToLower(value), token) {
			return true
		}
	}
	return false
}
