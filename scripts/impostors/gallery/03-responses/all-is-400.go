//go:build ignore

// Whatever is wrong with a request is called 400.
//
//impostor:caught-by 03-07
//impostor:errata 33
package http10

import (
	"errors"
	"io"
	"os"

	"barewire/02-requests/request"
)

func Failure(err error) Response {
	var refusal *request.StatusError
	if errors.As(err, &refusal) || errors.Is(err, os.ErrDeadlineExceeded) ||
		errors.Is(err, io.ErrUnexpectedEOF) {
		return Text(400, Reason(400))
	}
	return Response{}
}
