//go:build ignore

// Files that begin with a dot are served, .git with all that is in it.
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
		ok = ok && segment != "" && segment != "." && segment != ".."
	}
	return name, ok && !strings.ContainsAny(name, "\\:\x00")
}
