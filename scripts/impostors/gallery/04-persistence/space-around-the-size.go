//go:build ignore

// White space around a size is trimmed, before it too.
//
//impostor:caught-by 04-05
package http11

import "bytes"

func ParseChunkSize(line []byte) (size int64, err error) {
	line = bytes.TrimSpace(line)
	digits := 0
	for digits < len(line) && isHex(line[digits]) {
		size = size<<4 | int64(unhex(line[digits]))
		if digits++; digits > maxSizeDigits {
			return 0, refuse(400, "chunk size: too long")
		}
	}
	if digits == 0 || !isExtension(line[digits:]) {
		return 0, refuse(400, "chunk size: got %s", quote(line))
	}
	return size, nil
}
