//go:build ignore

// The path is looked for before the method, so a method that nobody knows is
// 404 where nothing is.
//
//impostor:caught-by 03-05
package http10

import (
	"slices"

	"barewire/02-requests/request"
)

func (rt Routes) Serve(r *request.Request) Response {
	served := rt[r.Path]
	if handle := served[r.Method]; handle != nil {
		return handle(r)
	}
	switch {
	case r.Method == "OPTIONS" && (served != nil || r.Path == "*"):
		return Response{Status: 204, Fields: allow(served)}
	case served == nil:
		return Text(404, Reason(404))
	case r.Method == "HEAD" && served["GET"] != nil:
		return served["GET"](r)
	case !slices.Contains(methods, r.Method):
		return Text(501, Reason(501))
	}
	refusal := Text(405, Reason(405))
	refusal.Fields = append(refusal.Fields, allow(served)...)
	return refusal
}
