//go:build ignore

// A chunk's size is written as a decimal number, which goes well up to nine
// bytes.
//
//impostor:caught-by 04-06
package http11

import "strconv"

func AppendChunk(dst, p []byte) []byte {
	if len(p) == 0 {
		return dst
	}
	dst = strconv.AppendInt(dst, int64(len(p)), 10)
	dst = append(dst, "\r\n"...)
	dst = append(dst, p...)
	return append(dst, "\r\n"...)
}
