//go:build ignore

// A subprotocol may be named twice, which no client does.
//
//impostor:caught-by 10-05
package upgrade

import "barewire/02-requests/request"

func Protocols(f request.Fields) (names []string, err error) {
	for p := range items(f, "Sec-WebSocket-Protocol") {
		if !isToken(p) {
			return nil, refuse(400, "subprotocol %s", quote(p))
		}
		names = append(names, p)
	}
	return names, nil
}
