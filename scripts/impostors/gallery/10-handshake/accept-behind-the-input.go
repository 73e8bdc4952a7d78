//go:build ignore

// Sum is asked for the hash of the key and the GUID, and puts that of nothing
// behind them: what is hashed is written, and Sum appends.
//
//impostor:caught-by 10-01
package upgrade

import (
	"crypto/sha1"
	"encoding/base64"
)

func AcceptKey(key string) string {
	sum := sha1.New().Sum([]byte(key + guid))
	return base64.StdEncoding.EncodeToString(sum)
}
