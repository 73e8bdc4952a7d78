//go:build ignore

// A path that is there is called not found, because the method was another.
//
//impostor:caught-by 03-05
//impostor:errata 19
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
	case r.Method == "HEAD" && served["GET"] != nil:
		return served["GET"](r)
	case !slices.Contains(methods, r.Method):
		return Text(501, Reason(501))
	}
	return Text(404, Reason(404))
}
