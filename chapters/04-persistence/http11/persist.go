// Package http11 answers many requests on one connection, the HTTP/1.1 way:
// one after the other, each body exactly as long as it says, and nobody in
// doubt about where the next request begins.
//
// Functions that decide or format are pure. A conn owns one connection and
// everything that changes while it is served; Server.Serve is its loop.
package http11

import (
	"strings"

	"barewire/02-requests/request"
)

// Persists reports whether the connection outlives the answer to r. err is
// what reading r, its body included, has come to. In this order:
//
//	an error           closes: where would the next request begin?
//	Connection: close  closes, whatever else the list says
//	HTTP/1.1           stays open, and so does every later minor version
//	HTTP/1.0           stays open for who asks: Connection: keep-alive
//
// RFC 9112 §9.3.
//
//lab:exercise 04-01
func Persists(r *request.Request, err error) bool {
	panic("04-01 not begun: write Persists")
}

// hasToken reports whether token is in the list that the fields called name
// hold together. Lists are cut by commas, with white space around the items
// and now and then with nothing between two commas; tokens of these fields
// have no case, which sameToken knows. RFC 9110 §5.6.1, §7.6.1.
//
//lab:exercise 04-01
func hasToken(f request.Fields, name, token string) bool {
	panic("04-01 not begun: write hasToken")
}

// sameToken reports whether a and b, one of which is ASCII, are the same but
// for the case of ASCII's letters. EqualFold alone knows more letters: to it
// the Kelvin sign is a k, and so chun\u212aed would be chunked to us and to
// nobody else. Whatever it takes for an ASCII letter is longer than one.
// RFC 9110 §5.6.2.
func sameToken(a, b string) bool {
	return len(a) == len(b) && strings.EqualFold(a, b)
}
