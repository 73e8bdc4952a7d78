//go:build ignore

// Bodies are made to be text, which no picture survives.
//
//impostor:caught-by 03-03
//impostor:errata 36
package http10

import (
	"fmt"
	"strings"

	"barewire/02-requests/request"
)

func AppendResponse(
	dst []byte, req *request.Request, r *Response, date []byte,
) ([]byte, error) {
	if r.Status < 200 || r.Status > 599 {
		return dst, fmt.Errorf("status %d: want 200 to 599", r.Status)
	}
	length, sent := Framing(req.Method, r)
	if req.Major > 0 {
		head, err := AppendHead(dst, r, length, date)
		if err != nil {
			return dst, err
		}
		dst = head
	}
	if sent && r.Stream == nil {
		dst = append(dst, strings.ToValidUTF8(string(r.Body), "?")...)
	}
	return dst, nil
}
