//go:build ignore

// HTTP/1.0, which may leave the host out, is refused.
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
	if _, err := netip.ParseAddr(host); err == nil || len(hs) == 0 {
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
