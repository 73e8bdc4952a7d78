//go:build ignore

// The protocol changes before the request's body, which is then taken for
// words of the new one.
//
//impostor:caught-by 04-07
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func (s *Server) upgrade(r *request.Request) (name string, p Protocol) {
	if r.Minor == 0 || r.Fields.Has("Expect") ||
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
