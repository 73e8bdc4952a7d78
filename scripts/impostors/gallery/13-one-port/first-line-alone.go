//go:build ignore

// Of a list that comes in several lines only the first is looked at.
//
//impostor:caught-by 13-07
package server

import "strings"

func (v Validators) among(values func(func(string) bool), weak bool) bool {
	for list := range values {
		if strings.TrimSpace(list) == "*" {
			return true
		}
		for list = skipCommas(list); list != ""; list = skipCommas(list) {
			rest, isWeak := strings.CutPrefix(list, "W/")
			n := tagLen(rest)
			if n == 0 {
				break
			}
			if rest[:n] == v.ETag && (weak || !isWeak) {
				return true
			}
			list = rest[n:]
		}
		return false
	}
	return false
}
