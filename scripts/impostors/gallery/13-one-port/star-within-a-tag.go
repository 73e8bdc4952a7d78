//go:build ignore

// The list is cut at every comma, and a star between two of them is taken for
// any state.
//
//impostor:caught-by 13-07
package server

import "strings"

func (v Validators) among(values func(func(string) bool), weak bool) bool {
	for list := range values {
		for item := range strings.SplitSeq(list, ",") {
			item = strings.TrimSpace(item)
			rest, isWeak := strings.CutPrefix(item, "W/")
			if item == "*" || rest == v.ETag && (weak || !isWeak) {
				return true
			}
		}
	}
	return false
}
