//go:build ignore

// Connection must be upgrade and nothing else, and browsers say keep-alive as
// well.
//
//impostor:caught-by 04-07
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func (s *Server) upgrade(r *request.Request) (name string, p Protocol) {
	if r.Minor == 0 || r.ContentLength != 0 || r.Fields.Has("Expect") ||
		!strings.EqualFold(r.Fields.Get("Connection"), "upgrade") {
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
