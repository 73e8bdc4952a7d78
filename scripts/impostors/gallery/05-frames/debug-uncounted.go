//go:build ignore

// The debug data is sent, but not counted in the length.
//
//impostor:caught-by 05-07
package frame

func AppendGoAway(dst []byte, g GoAway) []byte {
	dst = begin(dst, TypeGoAway, 0, 0, goAwayLen)
	dst = appendUint32(dst, g.LastStreamID&^reservedBit)
	dst = appendUint32(dst, uint32(g.Code))
	return append(dst, g.Debug...)
}
