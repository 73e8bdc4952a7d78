//go:build ignore

// A length of 127 is read as one, though it says that more of it follows.
//
//impostor:caught-by 06-04
package h2min

import "io"

func cutString(p []byte) (s string, rest []byte, err error) {
	if len(p) == 0 {
		return "", nil, compressionError("string: %v", io.ErrUnexpectedEOF)
	}
	n, p := int(p[0]), p[1:]
	if n > maxPlain+1 {
		return "", nil, compressionError("string: got %#02x, want a length",
			n)
	}
	if n > len(p) {
		return "", nil, compressionError("string: got %d bytes, want %d",
			len(p), n)
	}
	return string(p[:n]), p[n:], nil
}
