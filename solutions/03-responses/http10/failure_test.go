//lab:solution-only

package http10

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"testing"

	"barewire/02-requests/request"
)

func TestFailure(t *testing.T) {
	timeout := &net.OpError{Op: "read", Net: "tcp",
		Err: os.ErrDeadlineExceeded}
	tooLarge := &request.StatusError{Status: 413}
	for _, c := range []struct {
		err    error
		status int
	}{
		{&request.StatusError{Status: 431, Text: "head"}, 431},
		{fmt.Errorf("upload: %w", tooLarge), 413},
		{timeout, 408},
		{io.ErrUnexpectedEOF, 400},
		{io.EOF, 0},
		{net.ErrClosed, 0},
		{errors.New("connection reset by peer"), 0},
	} {
		got := Failure(c.err)
		body := string(got.Body)
		if got.Status != c.status || body != Reason(c.status) {
			t.Errorf("%v: got %d %q, want %d",
				c.err, got.Status, body, c.status)
		}
	}
}
