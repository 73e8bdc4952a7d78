package main

import (
	"fmt"
	"net/http"
	"strings"
)

// page makes a browser ask for several things at once.
const page = `<!doctype html>
<title>Barewire</title>
<link rel=stylesheet href=style.css>
<h1>Hello, HTTP/2.0!</h1>
<img src=one.svg alt=one><img src=two.svg alt=two><img src=three.svg alt=three>
`

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">` +
	`<circle cx="4.5" cy="4.5" r="%d"/></svg>` + "\n"

// site answers with what is on the page. The date stands still, so that one
// recording differs from the next only where the programs do.
func site(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Date", "Sun, 22 Nov 2026 12:00:00 GMT")
	name := strings.TrimPrefix(r.URL.Path, "/")
	pictures := map[string]int{"one.svg": 1, "two.svg": 2, "three.svg": 3}
	switch {
	case name == "":
		h.Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, page)
	case name == "hello":
		h.Set("Content-Type", "text/plain")
		fmt.Fprint(w, "Hello, HTTP/2.0!")
	case name == "style.css":
		h.Set("Content-Type", "text/css")
		fmt.Fprint(w, "h1 { font-family: monospace }\n")
	case pictures[name] > 0:
		h.Set("Content-Type", "image/svg+xml")
		fmt.Fprintf(w, picture, pictures[name])
	default:
		http.NotFound(w, r)
	}
}
