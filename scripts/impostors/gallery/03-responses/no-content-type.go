//go:build ignore

// No field tells the type, and the browser has to guess it.
//
//impostor:caught-by 03-02
//impostor:errata 34
package http10

func Text(status int, body string) Response {
	return Response{Status: status, Body: []byte(body)}
}
