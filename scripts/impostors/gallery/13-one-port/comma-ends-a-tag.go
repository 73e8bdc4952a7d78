//go:build ignore

// The list is cut at its commas, those inside of a tag included.
//
//impostor:caught-by 13-07
package server

import "strings"

func (v Validators) among(values func(func(string) bool), weak bool) bool {
	for list := range values {
		in := false
		for item := range strings.SplitSeq(list, ",") {
			item = strings.TrimSpace(item)
			if in = in != (strings.Count(item, `"`) == 1); in {
				return false
			}
			rest, isWeak := strings.CutPrefix(item, "W/")
			if item == "*" || rest == v.ETag && (weak || !isWeak) {
				return true
			}
		}
	}
	return false
}
