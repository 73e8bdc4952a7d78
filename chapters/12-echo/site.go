package main

import (
	_ "embed"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
	"barewire/10-handshake/upgrade"
)

//go:embed page.html
var page []byte

// site answers those that did not come for WebSocket: with the page, with the
// frames of a connection that the page watches, or with how much memory we
// have taken.
func site(r *request.Request) http10.Response {
	get := r.Method == "GET" || r.Method == "HEAD"
	switch {
	case get && r.Path == "/":
		return http10.Response{Status: 200, Body: page, Fields: headers}
	case get && r.Path == "/frames":
		return frames(r)
	case get && r.Path == "/memory":
		return memory()
	}
	return upgrade.Required(r)
}

// headers come with the page. It needs nothing from elsewhere, and may not
// have it.
var headers = request.Fields{
	{Name: "Content-Type", Value: "text/html; charset=utf-8"},
	{Name: "Content-Security-Policy", Value: "default-src 'none'; " +
		"style-src 'unsafe-inline'; script-src 'unsafe-inline'; " +
		"connect-src 'self'"},
	{Name: "X-Content-Type-Options", Value: "nosniff"},
}
