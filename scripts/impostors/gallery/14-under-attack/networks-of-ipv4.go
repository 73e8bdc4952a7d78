//go:build ignore

// Of IPv4, too, a whole network is one client: a neighbour pays for a
// neighbour.
//
//impostor:caught-by 14-02
package guard

import "net/netip"

func Client(addr netip.Addr) netip.Prefix {
	addr = addr.Unmap().WithZone("")
	bits := 16
	if addr.Is6() {
		bits = 64
	}
	p, _ := addr.Prefix(bits)
	return p
}
