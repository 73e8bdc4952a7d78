//go:build ignore

// A method that nobody knows is refused for this path instead of for the whole
// server.
//
//impostor:caught-by 03-05
package http10

import "barewire/02-requests/request"

func (rt Routes) Serve(r *request.Request) Response {
	served := rt[r.Path]
	if handle := served[r.Method]; handle != nil {
		return handle(r)
	}
	switch {
	case r.Method == "HEAD" && served["GET"] != nil:
		return served["GET"](r)
	case r.Method == "OPTIONS" && (served != nil || r.Path == "*"):
		return Response{Status: 204, Fields: allow(served)}
	case served == nil:
		return Text(404, Reason(404))
	}
	refusal := Text(405, Reason(405))
	refusal.Fields = append(refusal.Fields, allow(served)...)
	return refusal
}
