//go:build ignore

// Any text is a key.
//
//impostor:caught-by 10-03
//impostor:errata 79
package upgrade

import "barewire/02-requests/request"

func Key(f request.Fields) (string, error) {
	return single(f, "Sec-WebSocket-Key")
}
