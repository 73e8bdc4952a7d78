//go:build ignore

// An address in the Host field is refused, though nobody can make it lead
// elsewhere.
//
//impostor:caught-by 14-07
package guard

import (
	"net"
	"strings"
)

func (hs Hosts) Serves(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.Trim(host, "[]")
	if host == "" || len(hs) == 0 {
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
