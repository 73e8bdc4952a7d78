//go:build ignore

// Content-Length is read by strconv.ParseInt, which takes signs.
//
//impostor:caught-by 02-06
//impostor:errata 13
package request

import "strconv"

func ParseContentLength(s string, max int64) (int64, error) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0, badRequest("Content-Length: got %q", s)
	}
	if n > max {
		return 0, refuse(413, "body over %d bytes", max)
	}
	return n, nil
}
