//go:build ignore

// A memory that is full is emptied, and streams of a moment ago are unknown.
//
//impostor:caught-by 08-07
package stream

func (h *history) add(e ended) {
	if len(h.ring) < h.most {
		h.ring = append(h.ring, e)
		return
	}
	h.ring = append(h.ring[:0], e)
}
