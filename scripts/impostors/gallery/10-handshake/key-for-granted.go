//go:build ignore

// The key is taken for granted: where there is none, the program ends.
//
//impostor:caught-by 10-03
//impostor:errata 80
package upgrade

import (
	"encoding/base64"
	"slices"

	"barewire/02-requests/request"
)

func Key(f request.Fields) (string, error) {
	keys := slices.Collect(f.Values("Sec-WebSocket-Key"))
	key := keys[0]
	p, err := base64.StdEncoding.DecodeString(key)
	if err != nil || len(p) != keyLen || len(keys) > 1 {
		return "", refuse(400, "Sec-WebSocket-Key: got %s", quote(key))
	}
	return key, nil
}
