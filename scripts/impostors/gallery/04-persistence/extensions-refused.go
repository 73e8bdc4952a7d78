//go:build ignore

// A size with an extension is refused, though we only had to skip it.
//
//impostor:caught-by 04-05
package http11

import "strconv"

func ParseChunkSize(line []byte) (size int64, err error) {
	size, err = strconv.ParseInt(string(line), 16, 63)
	if err != nil || size < 0 || line[0] == '+' {
		return 0, refuse(400, "chunk size: got %s", quote(line))
	}
	return size, nil
}
