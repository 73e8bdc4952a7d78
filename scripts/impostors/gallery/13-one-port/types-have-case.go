//go:build ignore

// The type is looked up as the name is written: .TXT is not known.
//
//impostor:caught-by 13-06
package server

import "path"

func ContentType(name string) string {
	if t := types[path.Ext(name)]; t != "" {
		return t
	}
	return "application/octet-stream"
}
