package server

import (
	"errors"
	"io"
	"strconv"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// What may be wrong with a Range.
var (
	// ErrNoRange is for one that we do not know: the client gets everything.
	ErrNoRange = errors.New("not a range of bytes")
	// ErrUnsatisfiable is for one that has no byte in the file: 416.
	ErrUnsatisfiable = errors.New("a range behind the end")
)

// ParseRange parses the value of Range for a file of size bytes: where the
// part begins, and how long it is.
//
//	bytes=0-499  the first 500    bytes=500-  from there on
//	bytes=-500   the last 500
//
// A part that ends behind the file's end ends with it. Whoever wants what is
// not there at all gets ErrUnsatisfiable. Several parts, another unit, and
// what is no range at all are ErrNoRange: a server may always send everything,
// and most of those who ask for fifty parts mean no good. RFC 9110 §14.1.2,
// §14.2.
//
//lab:exercise 13-08
//lab:stub return 0, 0, ErrNoRange
func ParseRange(value string, size int64) (from, length int64, err error) {
	return 0, 0, ErrNoRange
}

// position is a number of bytes, and reports whether s is one: digits alone,
// and at least one. A number too large for anything is the largest there is.
func position(s string) (n int64, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil || errors.Is(err, strconv.ErrRange)
}

// mayBePart reports whether a Range counts: it is a GET's, and if If-Range
// says which state of the file the client has a part of, then we have that
// state still. A tag is compared strongly, a date must be the very same. Else
// two halves of two files would be put together. RFC 9110 §13.1.5, §14.2.
//
//lab:exercise 13-08
//lab:stub return false
func mayBePart(r *request.Request, v Validators) bool {
	return false
}

// cut makes answer, which is all of a file, an answer with the part that r
// asks for: 206, or 416 if there is none. RFC 9110 §14.4, §15.3.7, §15.5.17.
//
//lab:exercise 13-08
//lab:stub return
func cut(r *request.Request, v Validators, answer *http10.Response,
	file io.Seeker) {
	return
}
