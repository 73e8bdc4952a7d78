//go:build ignore

// A bare IPv6 address passes without its brackets, and its last group for a
// port.
//
//impostor:caught-by 04-03
package http11

import (
	"net/netip"
	"strings"
)

func IsAuthority(s string) bool {
	if _, err := netip.ParseAddr(s); err == nil {
		return true
	}
	host, port := s, ""
	if i := strings.LastIndexByte(s, ':'); i > strings.LastIndexByte(s, ']') {
		host, port = s[:i], s[i+1:]
	}
	return isPort(port) && (isName(host) || isIPv6(host))
}
