//go:build ignore

// What nobody knows is called text, and shown as such.
//
//impostor:caught-by 13-06
package server

import (
	"path"
	"strings"
)

func ContentType(name string) string {
	if t := types[strings.ToLower(path.Ext(name))]; t != "" {
		return t
	}
	return "text/plain; charset=utf-8"
}
