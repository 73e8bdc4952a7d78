//go:build ignore

// A name that begins as ours does is taken for ours: localhost.evil.example.
//
//impostor:caught-by 14-07
package guard

import (
	"net"
	"net/netip"
	"strings"
)

func (hs Hosts) Serves(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.Trim(host, "[]")
	if _, err := netip.ParseAddr(host); err == nil || host == "" ||
		len(hs) == 0 {
		return true
	}
	host = strings.TrimSuffix(host, ".")
	for _, ours := range hs {
		if ours == "*" || strings.HasPrefix(strings.ToLower(host), ours) {
			return true
		}
	}
	return false
}
