//go:build ignore

// The body is announced, and nobody reads it.
//
//impostor:caught-by 03-05
//impostor:errata 39
package main

import (
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func upload(r *request.Request) http10.Response {
	return http10.Text(200, "thank you")
}
