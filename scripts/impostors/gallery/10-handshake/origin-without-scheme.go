//go:build ignore

// An origin without a scheme is taken for a host.
//
//impostor:caught-by 10-04
package upgrade

import "strings"

func sameHost(origin, host string) bool {
	scheme, rest, ok := strings.Cut(strings.ToLower(origin), "://")
	if !ok {
		rest = scheme
	}
	usual := usualPort(scheme)
	return strings.TrimSuffix(rest, usual) ==
		strings.TrimSuffix(strings.ToLower(host), usual)
}
