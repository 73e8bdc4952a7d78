//go:build ignore

// The size is written with a prefix of six bits, of which the first is the
// form itself.
//
//impostor:caught-by 07-07
package hpack

func (e *Encoder) appendResize(dst []byte) []byte {
	if !e.resized {
		return dst
	}
	e.resized = false
	if e.smallest < e.table.max {
		dst = AppendInt(dst, resizeBit, 6, e.smallest)
	}
	return AppendInt(dst, resizeBit, 6, e.table.max)
}
