//go:build ignore

// Of two keys the first is taken.
//
//impostor:caught-by 10-03
package upgrade

import (
	"encoding/base64"

	"barewire/02-requests/request"
)

func Key(f request.Fields) (string, error) {
	key := f.Get("Sec-WebSocket-Key")
	p, err := base64.StdEncoding.DecodeString(key)
	if err != nil {
		return "", refuse(400, "Sec-WebSocket-Key: got %s, want base64",
			quote(key))
	}
	if len(p) != keyLen {
		return "", refuse(400, "Sec-WebSocket-Key: got %d bytes, want %d",
			len(p), keyLen)
	}
	return key, nil
}
