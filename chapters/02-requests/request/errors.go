package request

import "fmt"

// A StatusError says that the peer sent something we do not accept, and which
// status code tells it so. Whoever owns the connection answers Status and
// closes: after a wrong head nobody knows where the next request begins.
type StatusError struct {
	Status int    // 400, 408, 413, 414, 431, 501 or 505
	Text   string // what was got, what was wanted
}

// Error returns the status code and the text: "400: field line without …".
func (e *StatusError) Error() string {
	return fmt.Sprintf("%d: %s", e.Status, e.Text)
}

// The parsers stay short when a refusal takes one line.
func badRequest(format string, args ...any) error {
	return refuse(400, format, args...)
}

func refuse(status int, format string, args ...any) error {
	return &StatusError{Status: status, Text: fmt.Sprintf(format, args...)}
}

// quoteMax bounds what an error repeats of the peer's bytes: an error text
// goes into logs, and 64 KiB of somebody else's choice do not belong there.
const quoteMax = 40

// quote returns the beginning of s for an error text, control bytes escaped.
func quote(s string) string {
	if len(s) > quoteMax {
		return fmt.Sprintf("%q…", s[:quoteMax])
	}
	return fmt.Sprintf("%q", s)
}
