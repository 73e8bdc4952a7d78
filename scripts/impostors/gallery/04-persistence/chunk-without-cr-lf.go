//go:build ignore

// Nothing stands between a chunk's data and the next size.
//
//impostor:caught-by 04-06
package http11

import "strconv"

func AppendChunk(dst, p []byte) []byte {
	if len(p) == 0 {
		return dst
	}
	dst = strconv.AppendInt(dst, int64(len(p)), 16)
	dst = append(dst, "\r\n"...)
	return append(dst, p...)
}
