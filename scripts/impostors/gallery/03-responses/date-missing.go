//go:build ignore

// The answer has no Date.
//
//impostor:caught-by 03-04
//impostor:errata 35
package http10

import "time"

func AppendDate(dst []byte, now time.Time) []byte {
	return dst
}
