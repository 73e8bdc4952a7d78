//go:build ignore

// After the last chunk's line the empty line is missing.
//
//impostor:caught-by 04-06
package http11

import "barewire/02-requests/request"

func AppendLastChunk(dst []byte, trailers request.Fields) ([]byte, error) {
	out := append(dst, "0\r\n"...)
	for _, f := range trailers {
		out = append(out, f.Name+": "+f.Value+"\r\n"...)
	}
	return out, nil
}
