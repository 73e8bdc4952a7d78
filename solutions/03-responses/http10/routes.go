package http10

import (
	"maps"
	"slices"
	"strings"

	"barewire/02-requests/request"
)

// Routes are a site: path, then method, then who answers. A path that serves
// GET serves HEAD too. OPTIONS is answered for every path that is there, and
// for *, which stands for the whole server.
type Routes map[string]map[string]Handler

// methods are those that HTTP defines: RFC 9110 §9.3, and PATCH of RFC 5789.
// We know them, which is not to say that we serve them.
var methods = []string{
	"CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT",
	"TRACE",
}

// Serve finds the handler of the request's path and method and answers with
// it. When there is none, the code says which part was at fault:
//
//	501  a method that nobody here knows, on whatever path
//	404  no such path
//	405  the path is there, the method is not; Allow lists those that are
//
// HEAD is answered by GET's handler; the server leaves out the body. OPTIONS,
// of a path that is there or of *, is answered with 204 and Allow.
// RFC 9110 §9.1, §9.3.7, §15.5.5, §15.5.6, §15.6.2.
//
//lab:exercise 03-05
//lab:stub if handle := rt[r.Path]["GET"]; handle != nil {
//lab:stub 	return handle(r)
//lab:stub }
//lab:stub return Text(404, "Not Found")
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
	case r.Method == "OPTIONS" && (served != nil || r.Path == "*"):
		return Response{Status: 204, Fields: allow(served)}
	case served == nil:
		return Text(404, Reason(404))
	}
	refusal := Text(405, Reason(405))
	refusal.Fields = append(refusal.Fields, allow(served)...)
	return refusal
}

// allow lists the methods of a path, in one field. RFC 9110 §10.2.1.
func allow(served map[string]Handler) request.Fields {
	names := append(slices.Collect(maps.Keys(served)), "OPTIONS")
	if served["GET"] != nil {
		names = append(names, "HEAD")
	}
	slices.Sort(names)
	list := strings.Join(slices.Compact(names), ", ")
	return request.Fields{{Name: "Allow", Value: list}}
}
