//go:build ignore

// HTTP/1.0 gets 101, a code it does not know.
//
//impostor:caught-by 04-07
//impostor:errata 79
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func (s *Server) upgrade(r *request.Request) (name string, p Protocol) {
	if r.ContentLength != 0 || r.Fields.Has("Expect") ||
		!hasToken(r.Fields, "Connection", "upgrade") {
		return "", nil
	}
	for value := range r.Fields.Values("Upgrade") {
		for item := range strings.SplitSeq(value, ",") {
			name = strings.Trim(item, " \t")
			if p = s.Protocols[strings.ToLower(name)]; p != nil {
				return name, p
			}
		}
	}
	return "", nil
}
