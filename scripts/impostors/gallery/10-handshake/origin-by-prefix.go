//go:build ignore

// An origin that begins with our host is ours, and so is
// example.com.evil.example.
//
//impostor:caught-by 10-04
package upgrade

import "strings"

func sameHost(origin, host string) bool {
	scheme, rest, ok := strings.Cut(strings.ToLower(origin), "://")
	if !ok || rest == "" {
		return false
	}
	usual := usualPort(scheme)
	return strings.HasPrefix(strings.TrimSuffix(rest, usual),
		strings.TrimSuffix(strings.ToLower(host), usual))
}
