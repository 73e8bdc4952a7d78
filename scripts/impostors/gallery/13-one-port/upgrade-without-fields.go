//go:build ignore

// Only key and version are carried over: a foreign Origin is not seen.
//
//impostor:caught-by 13-04
//impostor:errata 84
package server

import "barewire/02-requests/request"

func asUpgrade(r *request.Request) *request.Request {
	u := *r
	u.Method = "GET"
	u.Fields = request.Fields{
		{Name: "Sec-WebSocket-Key", Value: stockKey},
		{Name: "Sec-WebSocket-Version",
			Value: r.Fields.Get("Sec-WebSocket-Version")},
	}
	return &u
}
