//go:build ignore

// A piece of no bytes is sent as a chunk of no bytes, which ends the body.
//
//impostor:caught-by 04-06
package http11

import "strconv"

func AppendChunk(dst, p []byte) []byte {
	dst = strconv.AppendInt(dst, int64(len(p)), 16)
	dst = append(dst, "\r\n"...)
	dst = append(dst, p...)
	return append(dst, "\r\n"...)
}
