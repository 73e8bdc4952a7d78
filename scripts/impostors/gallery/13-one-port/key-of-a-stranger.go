//go:build ignore

// A key that the client should not have sent is looked at, and found bad.
//
//impostor:caught-by 13-04
package server

import "barewire/02-requests/request"

func asUpgrade(r *request.Request) *request.Request {
	u := *r
	u.Method = "GET"
	u.Fields = request.Fields{{Name: "Sec-WebSocket-Key", Value: stockKey}}
	u.Fields = append(u.Fields, r.Fields...)
	return &u
}
