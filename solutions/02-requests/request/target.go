package request

import (
	"strings"
)

// A Target is what a request target says in its four forms. RFC 9112 §3.2.
type Target struct {
	Path  string // decoded; "*" for asterisk-form, "" for authority-form
	Query string // what follows the first ?, as sent
	Host  string // of absolute-form and authority-form, else ""
}

// ParseTarget takes a request target apart. RFC 9112 §3.2.
//
//	origin-form    /where?q=now                  nearly every request
//	absolute-form  http://www.example.org/where  all must accept it
//	authority-form www.example.com:80            CONNECT only
//	asterisk-form  *                             OPTIONS only
//
// The query is cut off before the path is decoded, for a decoded %3F is part
// of the path. Errors are a *StatusError with 400: a byte that is not visible
// ASCII, a #, an escape that is wrong, a form that the method does not have, a
// host that checkAuthority refuses.
//
//lab:exercise 02-03
//lab:stub return Target{}, nil
func ParseTarget(method, target string) (Target, error) {
	if target != "" && target[0] == '/' && method != "CONNECT" &&
		spanOf(target, plain) == len(target) {
		return Target{Path: target}, nil // as nearly all are
	}
	if i := spanOf(target, uchar); i < len(target) || target == "" {
		return Target{}, badRequest("target: want visible ASCII, "+
			"got %s", quote(target[i:]))
	}
	switch {
	case method == "CONNECT":
		return Target{Host: target}, checkAuthority(target)
	case target == "*" && method == "OPTIONS":
		return Target{Path: "*"}, nil
	case target[0] == '/':
		return parsePath(target)
	}
	authority, path, ok := cutAbsolute(target)
	if !ok {
		return Target{}, badRequest("target: want /path or "+
			"http://host/path, got %s", quote(target))
	}
	t, err := parsePath(path)
	if err == nil {
		err = checkAuthority(authority)
	}
	t.Host = authority
	return t, err
}

// cutAbsolute cuts the scheme off an absolute-form and parts what follows it
// into authority and path with query. An empty path means /. RFC 9110 §4.2.3.
func cutAbsolute(target string) (authority, path string, ok bool) {
	scheme, rest, ok := strings.Cut(target, "://")
	if !ok || !strings.EqualFold(scheme, "http") &&
		!strings.EqualFold(scheme, "https") {
		return "", "", false
	}
	end := strings.IndexAny(rest, "/?#")
	switch {
	case end < 0:
		return rest, "/", true
	case rest[end] == '/':
		return rest[:end], rest[end:], true
	}
	return rest[:end], "/" + rest[end:], true
}

// checkAuthority refuses what cannot be host and port. User names in a URL are
// a phisher's tool and refused too: RFC 9110 §4.2.4.
func checkAuthority(s string) error {
	if s == "" || strings.ContainsAny(s, "/?#@") {
		return badRequest("target: want host or host:port, got %s",
			quote(s))
	}
	return nil
}

// parsePath parts path?query, and decodes the path.
func parsePath(s string) (Target, error) {
	if strings.IndexByte(s, '#') >= 0 {
		return Target{}, badRequest("target: want no fragment, got %s",
			quote(s))
	}
	raw, query, _ := strings.Cut(s, "?")
	path, err := DecodePath(raw)
	return Target{Path: path, Query: query}, err
}

// DecodePath replaces each %XX by the byte it stands for. RFC 3986 §2.1. It
// decodes once: %2541 is %41, not A. A % without two hex digits, and %00, which
// would end the name in whatever C code opens the file, are a *StatusError
// with 400. A path without % is returned as it is, without a copy.
//
//lab:exercise 02-03
func DecodePath(s string) (string, error) {
	if strings.IndexByte(s, '%') < 0 {
		return s, nil
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '%' {
			out = append(out, s[i])
			continue
		}
		if i+2 >= len(s) {
			return "", badRequest("path: want two hex "+
				"digits, got %s", quote(s[i:]))
		}
		hi, lo := unhex(s[i+1]), unhex(s[i+2])
		if hi < 0 || lo < 0 || hi+lo == 0 {
			return "", badRequest("path: want two hex "+
				"digits, not 00, got %s", quote(s[i:i+3]))
		}
		out = append(out, byte(hi<<4|lo))
		i += 2
	}
	return string(out), nil
}

// unhex returns what the hex digit c is worth, -1 for another byte.
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
