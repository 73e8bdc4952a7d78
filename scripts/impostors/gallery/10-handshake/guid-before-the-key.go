//go:build ignore

// The GUID stands before the key.
//
//impostor:caught-by 10-01
package upgrade

import (
	"crypto/sha1"
	"encoding/base64"
)

func AcceptKey(key string) string {
	sum := sha1.Sum([]byte(guid + key))
	return base64.StdEncoding.EncodeToString(sum[:])
}
