//go:build ignore

// What begins as an address does is one: 127.0.0.1.evil.example.
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
	number := len(host) > 0 && (host[0] >= '0' && host[0] <= '9' ||
		host[0] == ':')
	if number || host == "" || len(hs) == 0 {
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
