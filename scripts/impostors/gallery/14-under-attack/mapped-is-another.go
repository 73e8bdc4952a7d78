//go:build ignore

// An IPv4 address that is written as one of IPv6 is another client, and all of
// IPv4 is one.
//
//impostor:caught-by 14-02
package guard

import "net/netip"

func Client(addr netip.Addr) netip.Prefix {
	bits := 32
	if addr.Is6() {
		bits = 64
	}
	p, _ := addr.WithZone("").Prefix(bits)
	return p
}
