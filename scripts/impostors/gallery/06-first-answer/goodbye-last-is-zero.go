//go:build ignore

// A GOAWAY says that nothing was done: its last stream is always 0.
//
//impostor:caught-by 06-06
package h2min

import (
	"errors"

	"barewire/05-frames/frame"
)

func AppendGoodbye(dst []byte, last uint32, err error) []byte {
	g := frame.GoAway{Code: frame.NoError}
	var e *frame.ConnError
	switch {
	case errors.As(err, &e):
		g.Code, g.Debug = e.Code, []byte(e.Text)
	case err != nil:
		return dst
	}
	return frame.AppendGoAway(dst, g)
}
