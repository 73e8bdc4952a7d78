//go:build ignore

// The numbers of a version are read by strconv.Atoi, which takes two digits
// and a sign.
//
//impostor:caught-by 02-02
package request

import (
	"strconv"
	"strings"
)

func ParseVersion(s string) (major, minor int, err error) {
	numbers, ok := strings.CutPrefix(s, "HTTP/")
	a, b, dot := strings.Cut(numbers, ".")
	major, errMajor := strconv.Atoi(a)
	minor, errMinor := strconv.Atoi(b)
	if !ok || !dot || errMajor != nil || errMinor != nil {
		return 0, 0, badRequest("version: got %q", s)
	}
	if major != 1 {
		return 0, 0, refuse(505, "version: got %q", s)
	}
	return major, minor, nil
}
