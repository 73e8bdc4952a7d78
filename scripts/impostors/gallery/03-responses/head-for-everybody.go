//go:build ignore

// A request without a version gets a head that its client takes for the body.
//
//impostor:caught-by 03-01
//impostor:errata 32
package http10

import "barewire/02-requests/request"

func AppendResponse(
	dst []byte, req *request.Request, r *Response, date []byte,
) ([]byte, error) {
	length, sent := Framing(req.Method, r)
	dst, err := AppendHead(dst, r, length, date)
	if err == nil && sent && r.Stream == nil {
		dst = append(dst, r.Body...)
	}
	return dst, err
}
