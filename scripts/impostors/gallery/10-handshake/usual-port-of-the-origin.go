//go:build ignore

// The usual port is taken off the origin alone, and a Host that names it is
// a stranger.
//
//impostor:caught-by 10-04
package upgrade

import "strings"

func sameHost(origin, host string) bool {
	scheme, name, ok := strings.Cut(origin, "://")
	if !ok {
		return false
	}
	return strings.EqualFold(strings.TrimSuffix(name, usualPort(scheme)), host)
}
