//go:build ignore

// The handshake of HTTP/1.1 is not given the key that HTTP/2 leaves out.
//
//impostor:caught-by 13-04
package server

import "barewire/02-requests/request"

func asUpgrade(r *request.Request) *request.Request {
	u := *r
	u.Method = "GET"
	return &u
}
