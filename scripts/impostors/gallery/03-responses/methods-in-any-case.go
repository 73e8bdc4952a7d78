//go:build ignore

// Methods are compared without their case, and get is taken for GET.
//
//impostor:caught-by 03-05
//impostor:errata 20
package http10

import (
	"slices"
	"strings"

	"barewire/02-requests/request"
)

func (rt Routes) Serve(r *request.Request) Response {
	method := strings.ToUpper(r.Method)
	served := rt[r.Path]
	if handle := served[method]; handle != nil {
		return handle(r)
	}
	switch {
	case method == "HEAD" && served["GET"] != nil:
		return served["GET"](r)
	case !slices.Contains(methods, method):
		return Text(501, Reason(501))
	case method == "OPTIONS" && (served != nil || r.Path == "*"):
		return Response{Status: 204, Fields: allow(served)}
	case served == nil:
		return Text(404, Reason(404))
	}
	refusal := Text(405, Reason(405))
	refusal.Fields = append(refusal.Fields, allow(served)...)
	return refusal
}
