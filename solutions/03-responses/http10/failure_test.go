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
	for _, c := range []struct {
		err    error
		status int
	}{
		{&request.StatusError{Status: 431, Text: "head"}, 431},
		{fmt.Errorf("upload: %w", &request.StatusError{Status: 413}), 413},
		{timeout, 408},
		{io.ErrUnexpectedEOF, 400},
		{io.EOF, 0},
		{net.ErrClosed, 0},
		{errors.New("connection reset by peer"), 0},
	} {
		got := Failure(c.err)
		if got.Status != c.status || string(got.Body) != Reason(c.status) {
			t.Errorf("%v: got %d %q, want %d", c.err, got.Status, got.Body,
				c.status)
		}
	}
}
