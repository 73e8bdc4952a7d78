//go:build ignore

// Host and port are cut at the first colon, which is the address's own where
// there are brackets.
//
//impostor:caught-by 10-04
package upgrade

import "strings"

func sameHost(origin, host string) bool {
	scheme, name, ok := strings.Cut(origin, "://")
	if !ok {
		return false
	}
	split := func(s string) (string, string) {
		h, p, _ := strings.Cut(s, ":")
		if p == "" {
			p = strings.TrimPrefix(usualPort(scheme), ":")
		}
		return strings.ToLower(h), p
	}
	h1, p1 := split(name)
	h2, p2 := split(host)
	return h1 == h2 && p1 == p2
}
