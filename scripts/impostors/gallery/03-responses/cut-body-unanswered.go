//go:build ignore

// A body that stops half-way is not answered, as if nobody were there.
//
//impostor:caught-by 03-07
package http10

import (
	"errors"
	"os"

	"barewire/02-requests/request"
)

func Failure(err error) Response {
	var refusal *request.StatusError
	switch {
	case errors.As(err, &refusal):
		return Text(refusal.Status, Reason(refusal.Status))
	case errors.Is(err, os.ErrDeadlineExceeded):
		return Text(408, Reason(408))
	}
	return Response{}
}
