//go:build ignore

// 416 says that there is no such part, and then the whole file follows.
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
	where := fmt.Sprintf("bytes %d-%d/%d", from, from+length-1, size)
	switch err {
	case nil:
		file.Seek(from, io.SeekStart)
		answer.Status, answer.Length = 206, length
	case ErrUnsatisfiable:
		answer.Status, where = 416, fmt.Sprintf("bytes */%d", size)
	default:
		return
	}
	answer.Fields = append(answer.Fields, request.Field{
		Name: "Content-Range", Value: where})
}
