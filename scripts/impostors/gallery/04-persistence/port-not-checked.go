//go:build ignore

// Whatever follows the colon counts as a port.
//
//impostor:caught-by 04-03
package http11

import "strings"

func IsAuthority(s string) bool {
	host := s
	if i := strings.LastIndexByte(s, ':'); i > strings.LastIndexByte(s, ']') {
		host = s[:i]
	}
	return isName(host) || isIPv6(host)
}
