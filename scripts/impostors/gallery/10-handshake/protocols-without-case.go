//go:build ignore

// Subprotocols are compared without case.
//
//impostor:caught-by 10-05
package upgrade

import (
	"slices"
	"strings"
)

func Choose(offered, ours []string) string {
	for _, name := range offered {
		if slices.ContainsFunc(ours, func(s string) bool {
			return strings.EqualFold(s, name)
		}) {
			return name
		}
	}
	return ""
}
