//go:build ignore

// The key is decoded first, and its bytes are hashed in the place of its
// text.
//
//impostor:caught-by 10-01
package upgrade

import (
	"crypto/sha1"
	"encoding/base64"
)

func AcceptKey(key string) string {
	p, _ := base64.StdEncoding.DecodeString(key)
	sum := sha1.Sum(append(p, guid...))
	return base64.StdEncoding.EncodeToString(sum[:])
}
