//go:build ignore

// Two spaces leave an empty target between them, and its first byte is looked
// at: index out of range.
//
//impostor:caught-by 02-02
package request

import "strings"

func ParseRequestLine(line string) (RequestLine, error) {
	method, rest, ok := strings.Cut(line, " ")
	if !ok || !isToken(method) {
		return RequestLine{}, badRequest("request line: got %q", line)
	}
	target, version, ok := strings.Cut(rest, " ")
	if !ok && method == "GET" {
		return RequestLine{method, target, 0, 9}, nil
	}
	major, minor, err := ParseVersion(version)
	return RequestLine{method, target, major, minor}, err
}

func ParseTarget(method, target string) (Target, error) {
	if spanOf(target, uchar) < len(target) {
		return Target{}, badRequest("target: got %q", target)
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
		return Target{}, badRequest("target: got %q", target)
	}
	t, err := parsePath(path)
	t.Host = authority
	return t, err
}
