//go:build ignore

// A chunk's size is read as a decimal number.
//
//impostor:caught-by 04-05
package http11

import (
	"strconv"
	"strings"
)

func ParseChunkSize(line []byte) (size int64, err error) {
	digits, _, _ := strings.Cut(string(line), ";")
	size, err = strconv.ParseInt(strings.TrimRight(digits, " \t"), 10, 63)
	if err != nil || size < 0 {
		return 0, refuse(400, "chunk size: got %s", quote(line))
	}
	return size, nil
}
