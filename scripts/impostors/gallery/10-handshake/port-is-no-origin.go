//go:build ignore

// Ports are not compared.
//
//impostor:caught-by 10-04
package upgrade

import "strings"

func sameHost(origin, host string) bool {
	scheme, rest, ok := strings.Cut(strings.ToLower(origin), "://")
	if !ok || rest == "" {
		return false
	}
	_ = scheme
	rest, _, _ = strings.Cut(rest, ":")
	host, _, _ = strings.Cut(strings.ToLower(host), ":")
	return rest == host
}
