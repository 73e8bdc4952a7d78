//go:build ignore

// Once the size has changed, every block says so.
//
//impostor:caught-by 07-07
package hpack

func (e *Encoder) appendResize(dst []byte) []byte {
	if !e.resized {
		return dst
	}
	if e.smallest < e.table.max {
		dst = AppendInt(dst, resizeBit, resizeBits, e.smallest)
	}
	return AppendInt(dst, resizeBit, resizeBits, e.table.max)
}
