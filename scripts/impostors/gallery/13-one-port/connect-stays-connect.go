//go:build ignore

// The handshake of HTTP/1.1 is shown a CONNECT, and refuses the method.
//
//impostor:caught-by 13-04
package server

import "barewire/02-requests/request"

func asUpgrade(r *request.Request) *request.Request {
	u := *r
	u.Fields = request.Fields{{Name: "Sec-WebSocket-Key", Value: stockKey}}
	u.Fields = append(u.Fields, r.Fields...)
	return &u
}
