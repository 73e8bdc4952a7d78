//go:build ignore

// The method is never looked at: any word is answered as GET would be.
//
//impostor:caught-by 03-05
//impostor:errata 19 39
package http10

import "barewire/02-requests/request"

func (rt Routes) Serve(r *request.Request) Response {
	for _, handle := range rt[r.Path] {
		return handle(r)
	}
	return Text(404, Reason(404))
}
