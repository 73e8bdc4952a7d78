//go:build ignore

// An empty Host is refused, which a client must send that has no name to send.
//
//impostor:caught-by 04-03
package http11

import "barewire/02-requests/request"

func CheckHost(r *request.Request) error {
	n := 0
	for value := range r.Fields.Values("Host") {
		n++
		if !IsAuthority(value) {
			return refuse(400, "Host: got %s", quote(value))
		}
	}
	if n > 1 || n == 0 && r.Minor >= 1 || r.Host != "" && !IsAuthority(r.Host) {
		return refuse(400, "Host: want one, got %d", n)
	}
	return nil
}
