//go:build ignore

// Whatever was wrong, the code is PROTOCOL_ERROR.
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
		g.Code, g.Debug = frame.ProtocolError, []byte(e.Text)
	case err != nil:
		return dst
	}
	return frame.AppendGoAway(dst, g)
}
