//go:build ignore

// The part has the right length and begins at the beginning, whatever was
// asked for.
//
//impostor:caught-by 13-08
package server

import (
	"fmt"
	"io"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

func cut(r *request.Request, v Validators, answer *http10.Response,
	file io.Seeker) {
	if !mayBePart(r, v) {
		return
	}
	size := answer.Length
	from, length, err := ParseRange(r.Fields.Get("Range"), size)
	said := fmt.Sprintf("bytes %d-%d/%d", from, from+length-1, size)
	switch {
	case err == ErrUnsatisfiable:
		*answer = http10.Text(416, http10.Reason(416))
		said = fmt.Sprintf("bytes */%d", size)
	case err != nil:
		return
	default:
		answer.Status, answer.Length = 206, length
	}
	answer.Fields = append(answer.Fields, request.Field{
		Name: "Content-Range", Value: said})
}
