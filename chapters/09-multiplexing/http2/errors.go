package http2

import (
	"errors"
	"fmt"

	"barewire/05-frames/frame"
)

// connError returns a *frame.ConnError. The text says got and want.
func connError(code frame.ErrorCode, format string, args ...any) error {
	return &frame.ConnError{Code: code, Text: fmt.Sprintf(format, args...)}
}

// streamError returns a *frame.StreamError.
func streamError(id uint32, code frame.ErrorCode, format string,
	args ...any) error {
	return &frame.StreamError{StreamID: id, Code: code,
		Text: fmt.Sprintf(format, args...)}
}

// endStream ends the stream that err is about, with RST_STREAM. Other errors
// are the connection's, and returned. So is that of a stream which has not
// begun or is over, for it cannot be reset: there the connection's error, with
// the same code, is what is left to say. A stream's error goes to the log, and
// the guard has seen a mistake. RFC 9113 §5.1, §5.4, §6.4.
//
//lab:exercise 09-06
//lab:stub var one *frame.StreamError
//lab:stub if errors.As(err, &one) {
//lab:stub 	return &frame.ConnError{Code: one.Code, Text: one.Text}
//lab:stub }
//lab:stub return err
func (c *conn) endStream(err error) error {
	var one *frame.StreamError
	if errors.As(err, &one) {
		return &frame.ConnError{Code: one.Code, Text: one.Text}
	}
	return err
}

// reset ends stream id with RST_STREAM: nothing else is sent on it any more,
// and the handler hears of it. Our answer may have been complete: then too it is
// sent, which sender.abort, made for handlers, would not do. A stream that was
// refused never lived.
//
//lab:exercise 09-06
//lab:stub return
func (c *conn) reset(id uint32, code frame.ErrorCode) {
	return
}
