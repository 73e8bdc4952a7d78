//go:build ignore

// Only the first protocol of the client's list is looked at.
//
//impostor:caught-by 04-07
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

func (s *Server) upgrade(r *request.Request) (name string, p Protocol) {
	if r.Minor == 0 || r.ContentLength != 0 ||
		!hasToken(r.Fields, "Connection", "upgrade") {
		return "", nil
	}
	name, _, _ = strings.Cut(r.Fields.Get("Upgrade"), ",")
	return name, s.Protocols[strings.ToLower(name)]
}
