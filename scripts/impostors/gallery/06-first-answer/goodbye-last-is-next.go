//go:build ignore

// The last stream of a GOAWAY is the next one that would have come.
//
//impostor:caught-by 06-06
package h2min

import (
	"errors"

	"barewire/05-frames/frame"
)

func AppendGoodbye(dst []byte, last uint32, err error) []byte {
	g := frame.GoAway{LastStreamID: last + 2, Code: frame.NoError}
	var e *frame.ConnError
	switch {
	case errors.As(err, &e):
		g.Code, g.Debug = e.Code, []byte(e.Text)
	case err != nil:
		return dst
	}
	return frame.AppendGoAway(dst, g)
}
