//go:build ignore

// Two Host lines pass as long as they are equal.
//
//impostor:caught-by 04-03
package http11

import "barewire/02-requests/request"

func CheckHost(r *request.Request) error {
	n, first := 0, ""
	for value := range r.Fields.Values("Host") {
		if n++; n == 1 {
			first = value
		}
		if value != first || value != "" && !IsAuthority(value) {
			return refuse(400, "Host: want one, got %s", quote(value))
		}
	}
	if n == 0 && r.Minor >= 1 || r.Host != "" && !IsAuthority(r.Host) {
		return refuse(400, "want a host")
	}
	return nil
}
