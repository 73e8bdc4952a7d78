package main

import (
	"fmt"

	"barewire/06-first-answer/h2min"
)

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

// A codec is Plain, and says how much a client would remember of our fields.
// Chapter 07 makes use of it.
type codec struct{ h2min.Plain }

func (codec) SetTableSize(size uint32) {
	fmt.Println("HTTP/2 client has a table of", size, "bytes")
}
