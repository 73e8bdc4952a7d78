//go:build ignore

// HTTP/1.1 without Host is served, from whatever site comes first.
//
//impostor:caught-by 04-03
//impostor:errata 25
package http11

import "barewire/02-requests/request"

func CheckHost(r *request.Request) error {
	n := 0
	for value := range r.Fields.Values("Host") {
		if n++; n > 1 || value != "" && !IsAuthority(value) {
			return refuse(400, "Host: want one, got %s", quote(value))
		}
	}
	if r.Host != "" && !IsAuthority(r.Host) {
		return refuse(400, "target: want a host")
	}
	return nil
}
