//go:build ignore

// A backslash in a path is passed on to a file system that may take it for a
// slash.
//
//impostor:caught-by 13-06
package server

import "strings"

func FileName(p string) (name string, ok bool) {
	name, ok = strings.CutPrefix(p, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	for segment := range strings.SplitSeq(name, "/") {
		ok = ok && segment != "" && segment[0] != '.'
	}
	return name, ok && !strings.ContainsAny(name, ":\x00")
}
