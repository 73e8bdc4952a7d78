//go:build ignore

// Only the smallest of several sizes is said, and the other side keeps a
// smaller table.
//
//impostor:caught-by 07-07
package hpack

func (e *Encoder) appendResize(dst []byte) []byte {
	if !e.resized {
		return dst
	}
	e.resized = false
	return AppendInt(dst, resizeBit, resizeBits, e.smallest)
}
