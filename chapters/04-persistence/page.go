package main

import (
	"fmt"
	"strings"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// page is a page with twelve pictures: thirteen requests for a browser, which
// needs no thirteen connections any more.
var page = func() http10.Response {
	var b strings.Builder
	b.WriteString("<!doctype html>\n<title>HTTP/1.1</title>\n" +
		"<h1>Hello, HTTP/1.1!</h1>\n")
	for n := range 12 {
		fmt.Fprintf(&b, "<img src=\"/picture/%d.svg\" alt=\"picture %[1]d\">\n",
			n+1)
	}
	return typed("text/html; charset=utf-8", b.String())
}()

func init() {
	for n := range 12 {
		site[fmt.Sprintf("/picture/%d.svg", n+1)] =
			map[string]http10.Handler{"GET": always(picture(n + 1))}
	}
}

// picture draws the number n in a colour of its own.
func picture(n int) http10.Response {
	return typed("image/svg+xml", fmt.Sprintf(
		`<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96">`+
			`<rect width="96" height="96" fill="hsl(%d 70%% 40%%)"/>`+
			`<text x="48" y="62" font-size="40" text-anchor="middle" `+
			`fill="white">%d</text></svg>`+"\n", n*30, n))
}

func typed(mediaType, body string) http10.Response {
	return http10.Response{Status: 200, Body: []byte(body),
		Fields: request.Fields{{Name: "Content-Type", Value: mediaType}}}
}
