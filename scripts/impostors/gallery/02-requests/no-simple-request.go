//go:build ignore

// A request line without a version is refused, though HTTP/0.9 had none.
//
//impostor:caught-by 02-02
//impostor:errata 32
package request

import "strings"

func ParseRequestLine(line string) (RequestLine, error) {
	part := strings.Split(line, " ")
	if len(part) != 3 || !isToken(part[0]) {
		return RequestLine{}, badRequest("request line: got %q", line)
	}
	major, minor, err := ParseVersion(part[2])
	return RequestLine{part[0], part[1], major, minor}, err
}
