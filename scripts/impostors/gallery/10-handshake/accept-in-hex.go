//go:build ignore

// The hash goes out in hex, not in base64.
//
//impostor:caught-by 10-01
package upgrade

import (
	"crypto/sha1"
	"encoding/hex"
)

func AcceptKey(key string) string {
	sum := sha1.Sum([]byte(key + guid))
	return hex.EncodeToString(sum[:])
}
