//go:build ignore

// Every stream is remembered for ever, and the memory grows with the
// connection.
//
//impostor:caught-by 08-07
package stream

func (h *history) add(e ended) {
	h.ring = append(h.ring, e)
}
