//go:build ignore

// A last line without an end is dropped.
//
//impostor:caught-by 01-04
package tcp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
)

func (c *Conversation) lastWords(t *tally, line []byte, err error) []byte {
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return t.appendGoodbye(nil)
	case errors.Is(err, ErrLineTooLong):
		return fmt.Appendf(nil, "line too long: %d bytes at most\r\n",
			c.MaxLine)
	case errors.Is(err, os.ErrDeadlineExceeded):
		return fmt.Appendf(nil, "too slow: a line within %v\r\n", c.Idle)
	case errors.Is(err, context.Canceled):
		return []byte("shutting down\r\n")
	}
	return nil
}
