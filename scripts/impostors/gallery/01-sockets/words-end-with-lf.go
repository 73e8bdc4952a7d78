//go:build ignore

// Fprintln and \n end a line with LF alone.
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
	var out []byte
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		out = t.appendAnswer(out, line)
		fallthrough
	case errors.Is(err, io.EOF):
		return fmt.Appendf(out, "%d lines, %d bytes. Goodbye.\n",
			t.lines, t.bytes)
	case errors.Is(err, ErrLineTooLong):
		return fmt.Appendln(out, "line too long:", c.MaxLine, "bytes at most")
	case errors.Is(err, os.ErrDeadlineExceeded):
		return fmt.Appendln(out, "too slow: a line within", c.Idle)
	case errors.Is(err, context.Canceled):
		return fmt.Appendln(out, "shutting down")
	}
	return nil
}
