//go:build ignore

// An origin without a scheme is taken for a host.
//
//impostor:caught-by 10-04
package upgrade

import "strings"

func sameHost(origin, host string) bool {
	o := strings.ToLower(origin)
	o = strings.TrimPrefix(strings.TrimPrefix(o, "http://"), "https://")
	return strings.TrimSuffix(o, ":443") == strings.ToLower(host)
}
