package http11

import (
	"net/netip"
	"strconv"
	"strings"

	"barewire/02-requests/request"
)

// CheckHost refuses a request that does not say, or says twice, which host it
// is for. Where several sites share one address, two programs that read
// another host out of one request serve, or cache, the wrong site.
//
// HTTP/1.1 has exactly one Host field; it may be empty. HTTP/1.0 has one or
// none. In absolute-form the target names the host, and what Host says counts
// for nothing (ParseHead has put the right one in r.Host); but it must be
// there, and well formed, all the same. Errors are a *request.StatusError
// with 400. RFC 9112 §3.2, §3.2.2.
//
//lab:exercise 04-03
//lab:stub return nil
func CheckHost(r *request.Request) error {
	n, host := 0, ""
	for value := range r.Fields.Values("Host") {
		n, host = n+1, value
		if value != "" && !IsAuthority(value) {
			return refuse(400, "Host: want host or host:port, got %s",
				quote(value))
		}
	}
	if n > 1 || n == 0 && r.Minor >= 1 {
		return refuse(400, "Host: want one, got %d", n)
	}
	if r.Host != host && !IsAuthority(r.Host) {
		return refuse(400, "target: want host or host:port, got %s",
			quote(r.Host))
	}
	return nil
}

// IsAuthority reports whether s is a host with or without a port.
//
//	uri-host [ ":" port ]
//
// The host is a name, an IPv4 address, or an IPv6 address in brackets; never
// nothing. The port is digits, 65535 at most, or nothing. RFC 9110 §7.2,
// RFC 3986 §3.2.2, §3.2.3.
//
//lab:exercise 04-03
func IsAuthority(s string) bool {
	host, port := s, ""
	// The colons of an IPv6 address are inside its brackets.
	if i := strings.LastIndexByte(s, ':'); i >= 0 &&
		strings.IndexByte(s[i:], ']') < 0 {
		host, port = s[:i], s[i+1:]
	}
	return isPort(port) && (isName(host) || isIPv6(host))
}

// isPort knows port numbers, and their absence. RFC 3986 §3.2.3.
func isPort(s string) bool {
	if s == "" {
		return true
	}
	_, err := strconv.ParseUint(s, 10, 16)
	return err == nil
}

// isIPv6 knows [::1], without a zone: fe80::1%eth0 means nothing elsewhere.
func isIPv6(s string) bool {
	if len(s) < 2 || s[0] != '[' || s[len(s)-1] != ']' {
		return false
	}
	ip, err := netip.ParseAddr(s[1 : len(s)-1])
	return err == nil && ip.Is6() && ip.Zone() == ""
}

// isName knows the bytes of a reg-name. RFC 3986 §3.2.2.
//
//	reg-name = *( unreserved / pct-encoded / sub-delims )
func isName(s string) bool {
	for i := range len(s) {
		if !nameByte[s[i]] {
			return false
		}
		if s[i] == '%' && (i+2 >= len(s) || !isHex(s[i+1]) ||
			!isHex(s[i+2])) {
			return false
		}
	}
	return s != ""
}

var nameByte = func() (table [256]bool) {
	for c := range table {
		table[c] = '0' <= c && c <= '9' || 'a' <= c && c <= 'z' ||
			'A' <= c && c <= 'Z'
	}
	for _, c := range []byte("-._~%!$&'()*+,;=") {
		table[c] = true
	}
	return table
}()

func isHex(c byte) bool { return unhex(c) >= 0 }

// unhex is what the hex digit c is worth, -1 for another byte.
func unhex(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
