//go:build ignore

// What was decoded already is decoded again: %2561 becomes an a.
//
//impostor:caught-by 13-06
package server

import (
	"net/url"
	"strings"
)

func FileName(p string) (name string, ok bool) {
	p, err := url.PathUnescape(p)
	if err != nil {
		return "", false
	}
	name, ok = strings.CutPrefix(p, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	for segment := range strings.SplitSeq(name, "/") {
		ok = ok && segment != "" && segment[0] != '.'
	}
	return name, ok && !strings.ContainsAny(name, "\\:\x00")
}
