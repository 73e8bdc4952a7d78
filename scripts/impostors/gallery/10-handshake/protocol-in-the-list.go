//go:build ignore

// Ours is looked for in the text of the offer, and found inside of another
// name.
//
//impostor:caught-by 10-05
package upgrade

import "strings"

func Choose(offered, ours []string) string {
	for _, p := range ours {
		if strings.Contains(strings.Join(offered, ","), p) {
			return p
		}
	}
	return ""
}
