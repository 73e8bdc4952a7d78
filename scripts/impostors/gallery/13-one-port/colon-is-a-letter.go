//go:build ignore

// A colon is let through, which names a drive or a stream of a file elsewhere.
//
//impostor:caught-by 13-06
package server

import "strings"

func FileName(p string) (name string, ok bool) {
	name, ok = strings.CutPrefix(p, "/")
	if !ok {
		return "", false
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	for segment := range strings.SplitSeq(name, "/") {
		if segment == "" || segment[0] == '.' {
			return "", false
		}
	}
	return name, !strings.ContainsAny(name, "\\\x00")
}
