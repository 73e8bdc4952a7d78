//go:build ignore

// The port is part of the name: localhost:8080 is not localhost.
//
//impostor:caught-by 14-07
package guard

import (
	"net"
	"net/netip"
	"strings"
)

func (hs Hosts) Serves(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = strings.Trim(host, "[]")
	}
	if _, err := netip.ParseAddr(name); err == nil || host == "" ||
		len(hs) == 0 {
		return true
	}
	host = strings.TrimSuffix(host, ".")
	for _, ours := range hs {
		if ours == "*" || strings.EqualFold(ours, host) {
			return true
		}
	}
	return false
}
