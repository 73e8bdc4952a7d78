//go:build ignore

// Methods and versions are compared without case, as a regular expression with
// (?i) does.
//
//impostor:caught-by 02-02
//impostor:errata 20
package request

import "strings"

func ParseRequestLine(line string) (RequestLine, error) {
	method, rest, _ := strings.Cut(line, " ")
	if !isToken(method) {
		return RequestLine{}, badRequest("method: got %q", method)
	}
	method = strings.ToUpper(method)
	target, version, ok := strings.Cut(rest, " ")
	if !ok && method == "GET" {
		return RequestLine{method, target, 0, 9}, nil
	}
	major, minor, err := ParseVersion(strings.ToUpper(version))
	return RequestLine{method, target, major, minor}, err
}
