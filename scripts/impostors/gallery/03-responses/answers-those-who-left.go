//go:build ignore

// Every error is answered, with 400 if nothing else fits, even to a client
// that has ended without a word. (Its await is still the starter's.)
//
//impostor:caught-by 03-07
package http10

import (
	"context"
	"errors"
	"os"

	"barewire/02-requests/request"
)

func Failure(err error) Response {
	status := 400
	var refusal *request.StatusError
	switch {
	case errors.As(err, &refusal):
		status = refusal.Status
	case errors.Is(err, os.ErrDeadlineExceeded):
		status = 408
	}
	return Text(status, Reason(status))
}

func (s *Server) await(ctx context.Context, c *session) error {
	return nil
}
