//go:build ignore

// Only parentheses are looked for, and other things that no token has pass.
//
//impostor:caught-by 10-05
package upgrade

import (
	"strings"

	"barewire/02-requests/request"
)

func Protocols(f request.Fields) (names []string, err error) {
	for p := range items(f, "Sec-WebSocket-Protocol") {
		if strings.ContainsAny(p, "()") {
			return nil, refuse(400, "bad")
		}
		names = append(names, p)
	}
	return names, nil
}
