package http10

import (
	"errors"
	"io"
	"os"

	"barewire/02-requests/request"
)

// Failure is the answer to a request that could not be read. Handlers use it
// too, for an error from the request's body.
//
//	*request.StatusError  its own code
//	a deadline that passed  408: the client was too slow
//	io.ErrUnexpectedEOF     400: the client stopped in the middle
//
// Every other error comes from a connection that is no more. There is nobody
// to answer then, which the zero Response says. The body is the reason phrase
// alone: what exactly was wrong goes into our log, not to whoever tries doors.
//
//lab:exercise 03-07
//lab:stub return Text(400, Reason(400))
func Failure(err error) Response {
	status := 0
	var refusal *request.StatusError
	switch {
	case errors.As(err, &refusal):
		status = refusal.Status
	case errors.Is(err, os.ErrDeadlineExceeded):
		status = 408
	case errors.Is(err, io.ErrUnexpectedEOF):
		status = 400
	default:
		return Response{}
	}
	return Text(status, Reason(status))
}
