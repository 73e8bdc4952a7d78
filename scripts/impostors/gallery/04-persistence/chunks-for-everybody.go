//go:build ignore

// HTTP/1.0 gets chunks, and shows their sizes as text.
//
//impostor:caught-by 04-06
package http11

import (
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func InChunks(req *request.Request, r *http10.Response) bool {
	length, sent := http10.Framing(req.Method, r)
	return sent && length < 0
}
