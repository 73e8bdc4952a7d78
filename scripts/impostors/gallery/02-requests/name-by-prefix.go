//go:build ignore

// A field is found by the beginning of its name, so that Hosts is taken for
// Host.
//
//impostor:caught-by 02-04
package request

import "strings"

func sameName(a, b string) bool {
	return len(a) >= len(b) && strings.EqualFold(a[:len(b)], b)
}
