//go:build ignore

// Who says the usual port is a stranger.
//
//impostor:caught-by 10-04
package upgrade

import "strings"

func sameHost(origin, host string) bool {
	_, rest, ok := strings.Cut(strings.ToLower(origin), "://")
	if !ok || rest == "" {
		return false
	}
	usual := ""
	return strings.TrimSuffix(rest, usual) ==
		strings.TrimSuffix(strings.ToLower(host), usual)
}
