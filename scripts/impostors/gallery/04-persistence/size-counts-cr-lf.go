//go:build ignore

// A chunk's size counts the CR LF behind its data as well.
//
//impostor:caught-by 04-06
package http11

import "strconv"

func AppendChunk(dst, p []byte) []byte {
	if len(p) == 0 {
		return dst
	}
	dst = strconv.AppendInt(dst, int64(len(p)+2), 16)
	dst = append(dst, "\r\n"...)
	dst = append(dst, p...)
	return append(dst, "\r\n"...)
}
