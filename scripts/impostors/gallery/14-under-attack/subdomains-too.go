//go:build ignore

// All names below ours are taken for ours, whoever they were given to.
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
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	for _, ours := range hs {
		if ours == "*" || host == ours || strings.HasSuffix(host, "."+ours) {
			return true
		}
	}
	return false
}
