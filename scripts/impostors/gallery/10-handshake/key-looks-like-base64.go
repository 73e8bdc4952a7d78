//go:build ignore

// What has 24 characters and ends in == is a key: nothing is decoded.
//
//impostor:caught-by 10-03
package upgrade

import (
	"strings"

	"barewire/02-requests/request"
)

func Key(f request.Fields) (string, error) {
	k, err := single(f, "Sec-WebSocket-Key")
	if err != nil || len(k) != 24 || !strings.HasSuffix(k, "==") {
		return "", refuse(400, "Sec-WebSocket-Key: got %s, want 16 bytes",
			quote(k))
	}
	return k, nil
}
