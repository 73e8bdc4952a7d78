//go:build ignore

// Every GOAWAY says NO_ERROR, and nobody learns what was wrong.
//
//impostor:caught-by 06-06
package h2min

import "barewire/05-frames/frame"

func AppendGoodbye(dst []byte, last uint32, err error) []byte {
	return frame.AppendGoAway(dst, frame.GoAway{LastStreamID: last})
}
