//go:build ignore

// A string that is cut short passes for a shorter one.
//
//impostor:caught-by 06-04
package h2min

import "io"

func cutString(p []byte) (s string, rest []byte, err error) {
	if len(p) == 0 {
		return "", nil, compressionError("string: %v", io.ErrUnexpectedEOF)
	}
	n, p := int(p[0]), p[1:]
	if n > maxPlain {
		return "", nil, compressionError("string: got length %d", n)
	}
	n = min(n, len(p))
	return string(p[:n]), p[n:], nil
}
