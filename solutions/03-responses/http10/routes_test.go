//lab:solution-only

package http10

import (
	"testing"

	"barewire/02-requests/request"
)

func TestRoutes(t *testing.T) {
	answer := func(*request.Request) Response { return Text(200, "yes") }
	rt := Routes{
		"/page": {"GET": answer},
		"/form": {"POST": answer},
		"/both": {"GET": answer, "POST": answer},
		"/own":  {"GET": answer, "HEAD": answer, "BREW": answer},
	}
	for _, c := range []struct {
		method, path string
		status       int
		allow        string
	}{
		{"GET", "/page", 200, ""},
		{"HEAD", "/page", 200, ""},
		{"POST", "/form", 200, ""},
		{"BREW", "/own", 200, ""},
		{"GET", "/nowhere", 404, ""},
		{"POST", "/nowhere", 404, ""},
		{"OPTIONS", "/nowhere", 404, ""},
		{"GET", "", 404, ""},
		{"POST", "/page", 405, "GET, HEAD, OPTIONS"},
		{"TRACE", "/page", 405, "GET, HEAD, OPTIONS"},
		{"GET", "/form", 405, "OPTIONS, POST"},
		{"HEAD", "/form", 405, "OPTIONS, POST"},
		{"DELETE", "/both", 405, "GET, HEAD, OPTIONS, POST"},
		{"PUT", "/own", 405, "BREW, GET, HEAD, OPTIONS"},
		{"OPTIONS", "/page", 204, "GET, HEAD, OPTIONS"},
		{"OPTIONS", "*", 204, "OPTIONS"},
		{"BREW", "/page", 501, ""},
		{"BREW", "/nowhere", 501, ""},
		{"get", "/page", 501, ""}, // methods have case: RFC 9110 §9.1
	} {
		req := &request.Request{Method: c.method, Path: c.path}
		got := rt.Serve(req)
		list := got.Fields.Get("Allow")
		if got.Status != c.status || list != c.allow {
			t.Errorf("%s %s: got %d, Allow %q, want %d, %q",
				c.method, c.path, got.Status, list,
				c.status, c.allow)
		}
		if got.Status >= 400 && string(got.Body) != Reason(c.status) {
			t.Errorf("%s %s: got %q", c.method, c.path, got.Body)
		}
	}
}
