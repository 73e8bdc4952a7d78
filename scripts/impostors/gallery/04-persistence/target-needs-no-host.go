//go:build ignore

// With an absolute target the Host field is not looked at, be it missing or
// malformed.
//
//impostor:caught-by 04-03
package http11

import "barewire/02-requests/request"

func CheckHost(r *request.Request) error {
	if r.Target[0] != '/' && r.Target != "*" {
		if !IsAuthority(r.Host) {
			return refuse(400, "target: got %s", quote(r.Host))
		}
		return nil
	}
	n := 0
	for value := range r.Fields.Values("Host") {
		n++
		if value != "" && !IsAuthority(value) {
			return refuse(400, "Host: got %s", quote(value))
		}
	}
	if n > 1 || n == 0 && r.Minor >= 1 {
		return refuse(400, "Host: want one, got %d", n)
	}
	return nil
}
