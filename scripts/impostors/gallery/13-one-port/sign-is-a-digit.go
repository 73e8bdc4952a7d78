//go:build ignore

// Numbers are parsed with their signs: bytes=+1-2 is taken for a range.
//
//impostor:caught-by 13-08
package server

import (
	"errors"
	"strconv"
)

func position(s string) (n int64, ok bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil || errors.Is(err, strconv.ErrRange)
}
