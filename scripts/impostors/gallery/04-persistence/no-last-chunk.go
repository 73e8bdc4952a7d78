//go:build ignore

// The chunks just stop, and the client waits for more.
//
//impostor:caught-by 04-06
package http11

import "barewire/02-requests/request"

func AppendLastChunk(dst []byte, trailers request.Fields) ([]byte, error) {
	return dst, nil
}
