//go:build ignore

// Who is turned away is counted first, and never leaves.
//
//impostor:caught-by 14-02
package guard

import "net/netip"

func (r *Room) Enter(who netip.Prefix) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.each == nil {
		r.each = make(map[netip.Prefix]int)
	}
	r.in++
	r.each[who]++
	return (r.Most == 0 || r.in <= r.Most) &&
		(r.EachMay == 0 || r.each[who] <= r.EachMay)
}
