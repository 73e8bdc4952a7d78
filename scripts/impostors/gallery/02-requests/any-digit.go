//go:build ignore

// The digits of a version are those of unicode.IsDigit, the Arabic ones among
// them.
//
//impostor:caught-by 02-02
//impostor:errata 20
package request

import (
	"strings"
	"unicode"
)

func ParseVersion(s string) (major, minor int, err error) {
	s, ok := strings.CutPrefix(s, "HTTP/")
	a, b, dot := strings.Cut(s, ".")
	if !ok || !dot || !oneDigit(a) || !oneDigit(b) {
		return 0, 0, badRequest("version: got %q", s)
	}
	if a != "1" {
		return 0, 0, refuse(505, "version: got %q", s)
	}
	return 1, int([]rune(b)[0] - '0'), nil
}

func oneDigit(s string) bool {
	r := []rune(s)
	return len(r) == 1 && unicode.IsDigit(r[0])
}
