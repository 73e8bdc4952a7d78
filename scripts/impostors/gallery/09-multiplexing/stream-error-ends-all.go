//go:build ignore

// What is wrong with one stream ends the connection, and all the others with
// it.
//
//impostor:caught-by 09-06
package http2

import (
	"errors"

	"barewire/05-frames/frame"
)

func (c *conn) endStream(err error) error {
	var one *frame.StreamError
	if !errors.As(err, &one) {
		return err
	}
	return &frame.ConnError{Code: one.Code, Text: one.Text}
}
