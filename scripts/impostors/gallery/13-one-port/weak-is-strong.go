//go:build ignore

// A weak tag passes where only the very same bytes would do.
//
//impostor:caught-by 13-07
package server

import "strings"

func (v Validators) among(values func(func(string) bool), weak bool) bool {
	for list := range values {
		for list = skipCommas(list); list != ""; list = skipCommas(list) {
			if list == "*" {
				return true
			}
			rest, _ := strings.CutPrefix(list, "W/")
			n := tagLen(rest)
			if n == 0 {
				break
			}
			if rest[:n] == v.ETag {
				return true
			}
			list = rest[n:]
		}
	}
	return false
}
