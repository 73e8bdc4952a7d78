//go:build ignore

// What is no token passes for a subprotocol.
//
//impostor:caught-by 10-05
package upgrade

import (
	"slices"

	"barewire/02-requests/request"
)

func Protocols(f request.Fields) (names []string, err error) {
	for name := range items(f, "Sec-WebSocket-Protocol") {
		if name == "" {
			return nil, refuse(400, "Sec-WebSocket-Protocol: got %s, "+
				"want a token", quote(name))
		}
		if slices.Contains(names, name) {
			return nil, refuse(400, "Sec-WebSocket-Protocol: got %s twice",
				quote(name))
		}
		names = append(names, name)
	}
	return names, nil
}
