//go:build ignore

// The reserved bit of a GOAWAY is sent where the caller has left it set.
//
//impostor:caught-by 05-07
package frame

func AppendGoAway(dst []byte, g GoAway) []byte {
	dst = begin(dst, TypeGoAway, 0, 0, goAwayLen+len(g.Debug))
	dst = appendUint32(dst, g.LastStreamID)
	dst = appendUint32(dst, uint32(g.Code))
	return append(dst, g.Debug...)
}
