//go:build ignore

// The port begins at the first colon, and an IPv6 address is full of them.
//
//impostor:caught-by 04-03
package http11

import "strings"

func IsAuthority(s string) bool {
	host, port, _ := strings.Cut(s, ":")
	return isPort(port) && (isName(host) || isIPv6(host))
}
