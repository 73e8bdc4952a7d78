//go:build ignore

// A line without digits is a size of 0, so an empty line ends the body.
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
	if !isExtension(line[digits:]) {
		return 0, refuse(400, "chunk size: got %s", quote(line))
	}
	return size, nil
}
