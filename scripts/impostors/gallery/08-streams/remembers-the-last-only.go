//go:build ignore

// Only the last stream that was reset is known.
//
//impostor:caught-by 08-07
package stream

func (h *history) find(id uint32) *ended {
	for i := range h.ring {
		if i == len(h.ring)-1 && h.ring[i].id == id {
			return &h.ring[i]
		}
	}
	return nil
}
