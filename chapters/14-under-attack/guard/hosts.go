package guard

import (
	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// Hosts are the names we answer to. An empty list, and "*", means any.
//
// A page of evil.example may have its own name lead to 127.0.0.1 once it is
// loaded (DNS rebinding). Then the browser takes us for evil.example, and
// lets that page read what we answer; our Origin check agrees, for host and
// origin are the same. The Host field still says evil.example.
type Hosts []string

// Serves reports whether host, a name or address with or without a port, is
// one of ours. Names have no case. An address cannot be rebound, so those
// that are written as such pass, and so does no host at all, which only
// HTTP/1.0 may leave out: no browser does. RFC 9110 §7.2, §7.4.
//
//lab:exercise 14-07
//lab:stub return true
func (hs Hosts) Serves(host string) bool {
	return true
}

// Refuse refuses requests that are not meant for us, with 421: for
// server.Server.Refuse. RFC 9110 §15.5.20.
func (hs Hosts) Refuse(r *request.Request) (http10.Response, bool) {
	if hs.Serves(r.Host) {
		return http10.Response{}, false
	}
	return http10.Text(421, http10.Reason(421)), true
}
