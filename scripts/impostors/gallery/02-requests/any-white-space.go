//go:build ignore

// The request line is split by strings.Fields, to which the no-break space is
// a space.
//
//impostor:caught-by 02-02
//impostor:errata 22
package request

import "strings"

func ParseRequestLine(line string) (RequestLine, error) {
	part := strings.Fields(line)
	if len(part) == 2 && part[0] == "GET" {
		return RequestLine{part[0], part[1], 0, 9}, nil
	}
	if len(part) != 3 || !isToken(part[0]) {
		return RequestLine{}, badRequest("request line: got %q", line)
	}
	major, minor, err := ParseVersion(part[2])
	return RequestLine{part[0], part[1], major, minor}, err
}
