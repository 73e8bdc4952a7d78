//go:build ignore

// The last colon parts host and port, be it one of an IPv6 address.
//
//impostor:caught-by 04-03
package http11

import "strings"

func IsAuthority(s string) bool {
	host, port := s, ""
	if i := strings.LastIndexByte(s, ':'); i >= 0 {
		host, port = s[:i], s[i+1:]
	}
	return isPort(port) && (isName(host) || isIPv6(host))
}
