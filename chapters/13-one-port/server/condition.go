package server

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"time"

	"barewire/02-requests/request"
)

// Validators tell one state of a file from another. RFC 9110 §8.8.
type Validators struct {
	ETag     string    // quoted, and strong: no W/ before it
	Modified time.Time // zero if nobody knows
}

// validatorsOf are those of an open file. A file that is part of a program has
// no time; its bytes speak for themselves.
func validatorsOf(file fs.File, info fs.FileInfo) Validators {
	at := info.ModTime()
	if !at.IsZero() {
		return Validators{fmt.Sprintf(`"%x-%x"`, at.UnixNano(), info.Size()),
			at.Truncate(time.Second)}
	}
	sum := sha256.New()
	io.Copy(sum, file)
	if s, ok := file.(io.Seeker); ok {
		s.Seek(0, io.SeekStart)
	}
	return Validators{ETag: fmt.Sprintf(`"%x"`, sum.Sum(nil)[:12])}
}

func (v Validators) appendTo(f request.Fields) request.Fields {
	f = append(f, request.Field{Name: "ETag", Value: v.ETag})
	if !v.Modified.IsZero() {
		f = append(f, request.Field{Name: "Last-Modified",
			Value: v.Modified.UTC().Format(imfFixdate)})
	}
	return f
}

// Evaluate says what becomes of a request by its conditions: 304, the client
// has this state already; 412, it wants another one; 0, go on. The order is
// the RFC's, and a tag goes before a date:
//
//	If-Match             no tag is ours, compared strongly: 412
//	If-Unmodified-Since  without If-Match; modified later:  412
//	If-None-Match        a tag is ours, compared weakly:    304
//	If-Modified-Since    without If-None-Match; not later:  304
//
// 304 is for GET and HEAD, which are all that come here. A date that is none
// counts for nothing, and so does a date where we have none. RFC 9110 §13.1,
// §13.2.2.
//
//lab:exercise 13-07
//lab:stub return 0
func (v Validators) Evaluate(r *request.Request) int {
	return 0
}

// date is the date in a field, if there is one, and one to compare it with.
func (v Validators) date(f request.Fields, name string) (time.Time, bool) {
	at, ok := parseDate(f.Get(name))
	return at, ok && !v.Modified.IsZero()
}

// among reports whether our tag is in the lists of the values. "*" stands for
// any. A weak comparison does not mind a W/ before the tag; a strong one does,
// for that says: about the same. A tag may hold a comma or a star, so what
// stands between them is not where one would look for it first. RFC 9110
// §8.8.3.
//
//lab:exercise 13-07
//lab:stub return false
func (v Validators) among(values func(func(string) bool), weak bool) bool {
	return false
}

// skipCommas returns list from its next item on.
func skipCommas(list string) string { return strings.TrimLeft(list, ", \t") }

// tagLen is how long the quoted tag is that s begins with, 0 if it begins with
// none. RFC 9110 §8.8.3.
func tagLen(s string) int {
	if s == "" || s[0] != '"' {
		return 0
	}
	end := strings.IndexByte(s[1:], '"')
	if end < 0 {
		return 0
	}
	return end + len(`""`)
}

const imfFixdate = "Mon, 02 Jan 2006 15:04:05 GMT"

// parseDate parses an HTTP date, in the one form that is still sent.
// RFC 9110 §5.6.7.
func parseDate(s string) (time.Time, bool) {
	t, err := time.Parse(imfFixdate, s)
	return t, err == nil
}
