package h2min

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

// ofStream returns err as the error of one stream, nil if it is not one.
func ofStream(err error) *frame.StreamError {
	var e *frame.StreamError
	errors.As(err, &e)
	return e
}

// AppendGoodbye appends the GOAWAY that err calls for: with its code and its
// text for a *frame.ConnError; with NO_ERROR if there is none. For any other
// error, the connection's own, there is nobody left to tell and it appends
// nothing. last is the last stream that we did something about.
// RFC 9113 §5.4.1, §6.8.
//
//lab:exercise 06-06
//lab:stub return dst
func AppendGoodbye(dst []byte, last uint32, err error) []byte {
	return dst
}
