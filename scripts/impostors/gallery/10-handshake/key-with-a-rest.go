//go:build ignore

// What could be decoded is counted, and the error of what could not is
// dropped.
//
//impostor:caught-by 10-03
package upgrade

import (
	"encoding/base64"

	"barewire/02-requests/request"
)

func Key(f request.Fields) (string, error) {
	k, err := single(f, "Sec-WebSocket-Key")
	if err != nil {
		return "", err
	}
	b, _ := base64.StdEncoding.DecodeString(k)
	if len(b) != keyLen {
		return "", refuse(400, "Sec-WebSocket-Key: got %s, want 16 bytes",
			quote(k))
	}
	return k, nil
}
