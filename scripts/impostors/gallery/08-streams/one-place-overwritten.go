//go:build ignore

// When the memory is full each stream takes the place of the last one.
//
//impostor:caught-by 08-07
package stream

func (h *history) add(e ended) {
	if len(h.ring) < h.most {
		h.ring = append(h.ring, e)
		return
	}
	h.ring[h.next] = e
}
