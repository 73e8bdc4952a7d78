//go:build ignore

// A chunk's size is as many hex digits as there are, and what follows them is
// not looked at.
//
//impostor:caught-by 04-05
package http11

func ParseChunkSize(line []byte) (size int64, err error) {
	digits := 0
	for digits < len(line) && isHex(line[digits]) {
		size = size<<4 | int64(unhex(line[digits]))
		if digits++; digits > maxSizeDigits {
			return 0, refuse(400, "chunk size: too long")
		}
	}
	if digits == 0 {
		return 0, refuse(400, "chunk size: got %s", quote(line))
	}
	return size, nil
}
