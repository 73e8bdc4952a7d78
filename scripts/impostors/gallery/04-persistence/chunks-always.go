//go:build ignore

// Whatever has a stream goes out in chunks, its known length beside it.
//
//impostor:caught-by 04-06
package http11

import (
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func InChunks(req *request.Request, r *http10.Response) bool {
	_, sent := http10.Framing(req.Method, r)
	return sent && r.Stream != nil && req.Minor >= 1
}
