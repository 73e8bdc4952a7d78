//go:build ignore

// Every error is told in a GOAWAY, even that the client is gone.
//
//impostor:caught-by 06-06
package h2min

import (
	"errors"

	"barewire/05-frames/frame"
)

func AppendGoodbye(dst []byte, last uint32, err error) []byte {
	g := frame.GoAway{LastStreamID: last, Code: frame.NoError}
	var e *frame.ConnError
	switch {
	case errors.As(err, &e):
		g.Code, g.Debug = e.Code, []byte(e.Text)
	case err != nil:
		g.Code, g.Debug = frame.InternalError, []byte(err.Error())
	}
	return frame.AppendGoAway(dst, g)
}
