//go:build ignore

// When the memory is full nothing new is remembered.
//
//impostor:caught-by 08-07
package stream

func (h *history) add(e ended) {
	if len(h.ring) < h.most {
		h.ring = append(h.ring, e)
		return
	}
}
