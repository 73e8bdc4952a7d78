//go:build ignore

// Both usual ports are cut off whatever the scheme is, so port 443 of http
// is ours.
//
//impostor:caught-by 10-04
package upgrade

import "strings"

func sameHost(origin, host string) bool {
	_, name, ok := strings.Cut(origin, "://")
	if !ok {
		return false
	}
	cut := func(s string) string {
		return strings.TrimSuffix(strings.TrimSuffix(s, ":80"), ":443")
	}
	return strings.EqualFold(cut(name), cut(host))
}
