//go:build ignore

// The table is made smaller, and the other side is not told.
//
//impostor:caught-by 07-07
package hpack

func (e *Encoder) appendResize(dst []byte) []byte {
	if !e.resized {
		return dst
	}
	e.resized = false
	return dst
}
