//go:build ignore

// GOAWAY is sent for errors alone, and a good end looks like a lost
// connection.
//
//impostor:caught-by 06-06
package h2min

import (
	"errors"

	"barewire/05-frames/frame"
)

func AppendGoodbye(dst []byte, last uint32, err error) []byte {
	var e *frame.ConnError
	if !errors.As(err, &e) {
		return dst
	}
	return frame.AppendGoAway(dst, frame.GoAway{LastStreamID: last,
		Code: e.Code, Debug: []byte(e.Text)})
}
