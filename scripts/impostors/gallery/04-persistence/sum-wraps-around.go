//go:build ignore

// The sizes are added up until the sum overflows, and a negative sum is below
// any limit.
//
//impostor:caught-by 04-05
package http11

import (
	"math"
	"strconv"
)

func ParseChunkSize(line []byte) (size int64, err error) {
	digits := 0
	for digits < len(line) && isHex(line[digits]) {
		digits++
	}
	n, err := strconv.ParseUint(string(line[:digits]), 16, 64)
	if err != nil || n > math.MaxInt64 || !isExtension(line[digits:]) {
		return 0, refuse(400, "chunk size: got %s", quote(line))
	}
	return int64(n), nil
}
