//go:build ignore

// * is compared with the tag, and so fits nothing.
//
//impostor:caught-by 13-07
package server

import "strings"

func (v Validators) among(values func(func(string) bool), weak bool) bool {
	for list := range values {
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
	}
	return false
}
