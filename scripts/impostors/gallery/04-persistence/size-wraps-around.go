//go:build ignore

// The digits of a size are not counted, so that a large one wraps around to a
// small one.
//
//impostor:caught-by 04-05
package http11

func ParseChunkSize(line []byte) (size int64, err error) {
	digits := 0
	for digits < len(line) && isHex(line[digits]) {
		size = size<<4 | int64(unhex(line[digits]))
		digits++
	}
	if digits == 0 || size < 0 || !isExtension(line[digits:]) {
		return 0, refuse(400, "chunk size: got %s", quote(line))
	}
	return size, nil
}
