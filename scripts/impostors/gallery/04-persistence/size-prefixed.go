//go:build ignore

// A chunk's size may begin with 0x, and hold underscores: ParseInt was left to
// choose the base.
//
//impostor:caught-by 04-05
package http11

import (
	"strconv"
	"strings"
)

func ParseChunkSize(line []byte) (size int64, err error) {
	digits, _, _ := strings.Cut(string(line), ";")
	digits = strings.TrimRight(digits, " \t")
	size, err = strconv.ParseInt(digits, 16, 63)
	if err != nil {
		size, err = strconv.ParseInt(digits, 0, 63)
	}
	if err != nil || size < 0 || digits[0] == '+' {
		return 0, refuse(400, "chunk size: got %s", quote(line))
	}
	return size, nil
}
