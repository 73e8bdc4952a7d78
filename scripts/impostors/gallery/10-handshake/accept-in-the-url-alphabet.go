//go:build ignore

// The hash is written in the alphabet for URLs, with - and _ for + and /.
//
//impostor:caught-by 10-01
package upgrade

import (
	"crypto/sha1"
	"encoding/base64"
)

func AcceptKey(key string) string {
	sum := sha1.Sum([]byte(key + guid))
	return base64.URLEncoding.EncodeToString(sum[:])
}
