//go:build ignore

// Of a list of tags only the first is looked at.
//
//impostor:caught-by 13-07
package server

import "strings"

func (v Validators) among(values func(func(string) bool), weak bool) bool {
	for list := range values {
		rest, isWeak := strings.CutPrefix(list, "W/")
		n := tagLen(rest)
		if list == "*" || rest[:n] == v.ETag && (weak || !isWeak) {
			return true
		}
	}
	return false
}
