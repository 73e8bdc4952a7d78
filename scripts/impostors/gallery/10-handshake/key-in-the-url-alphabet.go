//go:build ignore

// The key is decoded with the alphabet for URLs: browsers that draw a + or a
// / are refused.
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
	b, err := base64.URLEncoding.DecodeString(k)
	if err != nil || len(b) != keyLen {
		return "", refuse(400, "Sec-WebSocket-Key: got %s, want 16 bytes",
			quote(k))
	}
	return k, nil
}
