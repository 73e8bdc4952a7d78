//go:build ignore

// The text of a key is counted, 24 characters, but not what it stands for.
//
//impostor:caught-by 10-03
package upgrade

import "barewire/02-requests/request"

func Key(f request.Fields) (string, error) {
	key, err := single(f, "Sec-WebSocket-Key")
	if err != nil {
		return "", err
	}
	p := []byte(key)[:max(0, len(key)-8)]
	if key == "" {
		return "", refuse(400, "Sec-WebSocket-Key: got %s, want base64",
			quote(key))
	}
	if len(p) != keyLen {
		return "", refuse(400, "Sec-WebSocket-Key: got %d bytes, want %d",
			len(p), keyLen)
	}
	return key, nil
}
