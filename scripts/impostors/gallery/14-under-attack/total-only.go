//go:build ignore

// There is a limit for all, and none for each: one client takes every place.
//
//impostor:caught-by 14-02
package guard

import "net/netip"

func (r *Room) Enter(who netip.Prefix) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.Most > 0 && r.in >= r.Most {
		return false
	}
	if r.each == nil {
		r.each = make(map[netip.Prefix]int)
	}
	r.in++
	r.each[who]++
	return true
}
