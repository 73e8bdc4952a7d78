package upgrade

import (
	"iter"
	"strings"

	"barewire/02-requests/request"
)

// Protocols are the subprotocols that the client would speak, the ones it
// likes best first. They are tokens with case, each named once; else the error
// is a *request.StatusError with 400. RFC 6455 §4.1, §11.3.4.
//
//lab:exercise 10-05
//lab:stub return nil, nil
func Protocols(f request.Fields) (names []string, err error) {
	return nil, nil
}

// Choose returns the first of the client's subprotocols that is one of ours,
// or "": then the answer names none, and the client decides whether it can do
// without. Nothing must be chosen that was not offered. RFC 6455 §4.2.2.
//
//lab:exercise 10-05
//lab:stub return ""
func Choose(offered, ours []string) string {
	return ""
}

// items yields the items of the lists in all fields of this name. Empty items
// do not count. RFC 9110 §5.6.1.
func items(f request.Fields, name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for value := range f.Values(name) {
			for item := range strings.SplitSeq(value, ",") {
				item = strings.Trim(item, " \t")
				if item != "" && !yield(item) {
					return
				}
			}
		}
	}
}

// isToken reports whether s is a token. RFC 9110 §5.6.2.
func isToken(s string) bool { return s != "" && tokenLen(s) == len(s) }

// tokenLen is how many bytes at the beginning of s a token may have.
func tokenLen(s string) int {
	for i := range len(s) {
		c := s[i] | 0x20
		if ('a' > c || c > 'z') && (s[i] < '0' || s[i] > '9') &&
			!strings.Contains("!#$%&'*+-.^_`|~", s[i:i+1]) {
			return i
		}
	}
	return len(s)
}
