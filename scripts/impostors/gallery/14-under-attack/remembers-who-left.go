//go:build ignore

// Who has left is remembered with a zero: the list grows with all who were
// ever here.
//
//impostor:caught-by 14-02
package guard

import "net/netip"

func (r *Room) Leave(who netip.Prefix) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.in--
	r.each[who]--
}
