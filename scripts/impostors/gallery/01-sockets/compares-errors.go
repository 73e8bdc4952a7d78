//go:build ignore

// Errors are compared with ==, which a wrapped one never passes.
//
//impostor:caught-by 01-05
package tcp

import (
	"context"
	"fmt"
	"io"
	"os"
)

func (c *Conversation) lastWords(t *tally, line []byte, err error) []byte {
	switch err {
	case io.ErrUnexpectedEOF:
		return t.appendGoodbye(t.appendAnswer(nil, line))
	case io.EOF:
		return t.appendGoodbye(nil)
	case ErrLineTooLong:
		return fmt.Appendf(nil, "line too long: %d bytes at most\r\n",
			c.MaxLine)
	case os.ErrDeadlineExceeded:
		return fmt.Appendf(nil, "too slow: a line within %v\r\n", c.Idle)
	case context.Canceled:
		return []byte("shutting down\r\n")
	}
	return nil
}
