//go:build ignore

// The trailers are not sent, though the client asked for them.
//
//impostor:caught-by 04-06
package http11

import "barewire/02-requests/request"

func AppendLastChunk(dst []byte, trailers request.Fields) ([]byte, error) {
	return append(dst, "0\r\n\r\n"...), nil
}
