//go:build ignore

// Each address of IPv6 is a client of its own, and everybody has 2^64.
//
//impostor:caught-by 14-02
package guard

import "net/netip"

func Client(addr netip.Addr) netip.Prefix {
	addr = addr.Unmap().WithZone("")
	p, _ := addr.Prefix(addr.BitLen())
	return p
}
