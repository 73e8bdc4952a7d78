//go:build ignore

// A name that ends as ours does is taken for ours: evil-localhost.
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
		if ours == "*" || strings.HasSuffix(strings.ToLower(host), ours) {
			return true
		}
	}
	return false
}
