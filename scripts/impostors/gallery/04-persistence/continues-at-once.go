//go:build ignore

// 100 Continue is sent as soon as the head is here, whatever the handler
// thinks of it.
//
//impostor:caught-by 04-07
package http11

import "barewire/02-requests/request"

func (b *body) begin(c *conn, length int64, awaited bool) {
	*b = body{conn: c, left: length, awaited: awaited}
	switch length {
	case 0:
		b.src = request.NewBody(c.br, 0)
	case Chunked:
		b.chunks = chunked{br: c.br, max: c.server.limits().Body}
		b.src = &b.chunks
	default:
		b.src = request.NewBody(c.br, length)
	}
	b.invite()
}
