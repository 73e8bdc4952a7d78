//go:build ignore

// The type is asked of the system, which may not know it: what should be read
// is saved.
//
//impostor:caught-by 13-06
package server

import (
	"path"
	"strings"
)

func ContentType(name string) string {
	known := map[string]string{".css": "text/css", ".html": "text/html",
		".js": "text/javascript", ".txt": "text/plain"}
	t := known[strings.ToLower(path.Ext(name))]
	if t == "" {
		return "application/octet-stream"
	}
	return t + "; charset=utf-8"
}
