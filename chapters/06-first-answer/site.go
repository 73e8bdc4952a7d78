package main

import "barewire/06-first-answer/h2min"

// site answers /hello, and nothing else.
func site(r *h2min.Request) *h2min.Response {
	if r.Path == "/hello" {
		return text(200, "Hello, HTTP/2.0!")
	}
	return text(404, "Not Found")
}

func text(status int, body string) *h2min.Response {
	return &h2min.Response{Status: status, Body: []byte(body),
		Fields: []h2min.Field{{Name: "content-type", Value: "text/plain"}}}
}
