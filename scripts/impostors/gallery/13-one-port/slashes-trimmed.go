//go:build ignore

// All slashes at the beginning are cut off, and not one: //page.html is
// mended.
//
//impostor:caught-by 13-06
package server

import "strings"

func FileName(p string) (name string, ok bool) {
	name = strings.TrimLeft(p, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	for segment := range strings.SplitSeq(name, "/") {
		if segment == "" || segment[0] == '.' {
			return "", false
		}
	}
	return name, !strings.ContainsAny(name, "\\:\x00")
}
