package request

import (
	"errors"
	"strconv"
)

// BodyLength returns how many bytes of body follow a head with these fields: 0
// without Content-Length (RFC 9112 §6.3, case 7). Errors are a *StatusError:
// 400 for two Content-Length fields that differ, since nobody knows which one
// the next server believes; 501 for any Transfer-Encoding, which is not ours
// before chapter 04 (§6.1); and those of ParseContentLength. Two that are equal
// may be refused or taken for one (RFC 9110 §8.6): to refuse is our choice.
//
//lab:exercise 02-06
//lab:stub return 0, nil
func BodyLength(f Fields, max int64) (int64, error) {
	if f.Has("Transfer-Encoding") {
		return 0, refuse(501, "Transfer-Encoding: got %s, know none",
			quote(f.Get("Transfer-Encoding")))
	}
	var length int64
	seen := false
	for v := range f.Values("Content-Length") {
		if seen {
			return 0, badRequest("Content-Length: want one, "+
				"got another, %s", quote(v))
		}
		n, err := ParseContentLength(v, max)
		if err != nil {
			return 0, err
		}
		length, seen = n, true
	}
	return length, nil
}

// ParseContentLength parses the value of Content-Length. RFC 9110 §8.6.
//
//	Content-Length = 1*DIGIT
//
// No sign, no space, no list. Errors are a *StatusError: 400 for what is not
// digits, 413 for more than max, be it more than an int64 holds.
//
//lab:exercise 02-06
func ParseContentLength(s string, max int64) (int64, error) {
	n, err := strconv.ParseUint(s, 10, 63)
	if errors.Is(err, strconv.ErrSyntax) {
		return 0, badRequest("Content-Length: want digits, got %s",
			quote(s))
	}
	if err != nil || int64(n) > max {
		return 0, refuse(413, "body: want at most %d bytes, "+
			"Content-Length is %s", max, quote(s))
	}
	return int64(n), nil
}
