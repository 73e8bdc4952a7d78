//go:build ignore

// HEAD is refused where nobody wrote a handler for it.
//
//impostor:caught-by 03-03
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
	case !slices.Contains(methods, r.Method):
		return Text(501, Reason(501))
	case r.Method == "OPTIONS" && (served != nil || r.Path == "*"):
		return Response{Status: 204, Fields: allow(served)}
	case served == nil:
		return Text(404, Reason(404))
	}
	refusal := Text(405, Reason(405))
	refusal.Fields = append(refusal.Fields, allow(served)...)
	return refusal
}
