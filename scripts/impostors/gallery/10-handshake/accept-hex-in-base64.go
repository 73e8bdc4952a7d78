//go:build ignore

// The hash is written in hex first, and the hex in base64.
//
//impostor:caught-by 10-01
package upgrade

import (
	"crypto/sha1"
	"encoding/base64"
	"fmt"
)

func AcceptKey(key string) string {
	sum := fmt.Sprintf("%x", sha1.Sum([]byte(key+guid)))
	return base64.StdEncoding.EncodeToString([]byte(sum))
}
