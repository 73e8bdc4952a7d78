//go:build ignore

// A path with dots is mended and served, in the place of being refused.
//
//impostor:caught-by 13-06
package server

import (
	"path"
	"strings"
)

func FileName(p string) (name string, ok bool) {
	name, ok = strings.CutPrefix(path.Clean(p), "/")
	if name == "" || strings.HasSuffix(p, "/") {
		name = path.Join(name, "index.html")
	}
	for segment := range strings.SplitSeq(name, "/") {
		ok = ok && segment[0] != '.'
	}
	return name, ok && !strings.ContainsAny(name, "\\:\x00")
}
