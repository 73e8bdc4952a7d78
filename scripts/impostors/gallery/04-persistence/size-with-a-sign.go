//go:build ignore

// A chunk's size is read by ParseInt, which takes signs.
//
//impostor:caught-by 04-05
package http11

import (
	"strconv"
	"strings"
)

func ParseChunkSize(line []byte) (size int64, err error) {
	digits, _, _ := strings.Cut(string(line), ";")
	size, err = strconv.ParseInt(strings.TrimRight(digits, " \t"), 16, 63)
	if err != nil || size < 0 || !isExtension(line[len(digits):]) {
		return 0, refuse(400, "chunk size: got %s", quote(line))
	}
	return size, nil
}
