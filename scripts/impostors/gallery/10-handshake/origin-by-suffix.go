//go:build ignore

// An origin that ends with our host is ours, and so is notexample.com.
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
	return strings.HasSuffix(strings.TrimSuffix(rest, usual),
		strings.TrimSuffix(strings.ToLower(host), usual))
}
