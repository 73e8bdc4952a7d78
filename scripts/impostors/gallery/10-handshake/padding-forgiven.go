//go:build ignore

// Base64 without its padding is taken too.
//
//impostor:caught-by 10-03
package upgrade

import (
	"encoding/base64"
	"strings"

	"barewire/02-requests/request"
)

func Key(f request.Fields) (string, error) {
	key, err := single(f, "Sec-WebSocket-Key")
	if err != nil {
		return "", err
	}
	p, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(key, "="))
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
