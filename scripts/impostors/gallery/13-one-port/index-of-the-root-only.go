//go:build ignore

// Only the root has a page: a folder with a slash behind it leads nowhere.
//
//impostor:caught-by 13-06
package server

import "strings"

func FileName(p string) (name string, ok bool) {
	name, ok = strings.CutPrefix(p, "/")
	if name == "" {
		name = "index.html"
	}
	for segment := range strings.SplitSeq(name, "/") {
		ok = ok && segment != "" && segment[0] != '.'
	}
	return name, ok && !strings.ContainsAny(name, "\\:\x00")
}
