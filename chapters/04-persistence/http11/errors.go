package http11

import (
	"fmt"

	"barewire/02-requests/request"
)

// refuse is an error that the client is told: the status, then the end of the
// connection.
func refuse(status int, format string, args ...any) error {
	return &request.StatusError{Status: status,
		Text: fmt.Sprintf(format, args...)}
}

// quoteMax bounds what an error repeats of a stranger's bytes.
const quoteMax = 40

func quote[T []byte | string](s T) string {
	if len(s) > quoteMax {
		return fmt.Sprintf("%q…", s[:quoteMax])
	}
	return fmt.Sprintf("%q", s)
}
