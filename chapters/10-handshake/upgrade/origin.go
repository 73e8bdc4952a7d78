package upgrade

import (
	"strings"

	"barewire/02-requests/request"
)

// Origins are the web sites, besides our own, whose pages may connect: each a
// scheme, host and port as in "https://example.com:8443", or "*" for all.
//
// A browser lets any page connect anywhere, and sends our cookies along. Only
// we can refuse, by the Origin that it adds. RFC 6455 §10.2.
type Origins []string

// Check refuses with 403 a page of a foreign site. Allowed are clients that
// are no browsers and send no Origin, pages of the host that the request is
// for, and the sites in the list. "null", a page of unknown origin, is
// foreign. More than one Origin is refused with 400. RFC 6455 §4.2.2;
// RFC 6454 §7.
//
//lab:exercise 10-04
//lab:stub return nil
func (o Origins) Check(r *request.Request) error {
	return nil
}

// sameHost reports whether a page from origin comes from host, a "name" or
// "name:port". Both may leave out the port that is usual for the scheme; the
// scheme itself is not compared, for who stands before us may have taken the
// TLS off. Names have no case. RFC 6454 §4, §5.
//
//lab:exercise 10-04
//lab:stub return true
func sameHost(origin, host string) bool {
	return true
}

// sameOrigin compares two origins: scheme, host and port. RFC 6454 §5.
func sameOrigin(a, b string) bool {
	schemeA, _, _ := strings.Cut(a, "://")
	schemeB, hostB, ok := strings.Cut(b, "://")
	return ok && strings.EqualFold(schemeA, schemeB) && sameHost(a, hostB)
}

// usualPort is the port that need not be said, with its colon.
func usualPort(scheme string) string {
	switch scheme {
	case "http":
		return ":80"
	case "https":
		return ":443"
	}
	return "" // TrimSuffix takes nothing away
}
