//go:build ignore

// Of several Host lines the first counts, while a proxy may have taken the
// last.
//
//impostor:caught-by 04-03
//impostor:errata 25
package http11

import "barewire/02-requests/request"

func CheckHost(r *request.Request) error {
	if r.Minor >= 1 && !r.Fields.Has("Host") {
		return refuse(400, "Host: want one, got none")
	}
	if r.Host != "" && !IsAuthority(r.Host) {
		return refuse(400, "want host or host:port, got %s", quote(r.Host))
	}
	return nil
}
