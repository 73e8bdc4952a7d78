package http10

import (
	"fmt"
	"strings"
)

// AppendField appends one field line with its CR LF.
//
//	field-line = field-name ":" OWS field-value OWS
//
// Name and value may come from far away: a Location is often built from the
// request. So a name that is no token, and a value with CR, LF, NUL or another
// control byte than HTAB, is refused with an error, and dst comes back as it
// was. Mending the value instead would only move the hole. RFC 9110 §5.5.
//
//lab:exercise 03-04
//lab:stub return fmt.Appendf(dst, "%s: %s\r\n", name, value), nil
func AppendField(dst []byte, name, value string) ([]byte, error) {
	return fmt.Appendf(dst, "%s: %s\r\n", name, value), nil
}

// tokenChar marks the bytes a token is made of. RFC 9110 §5.6.2.
var tokenChar = func() (table [256]bool) {
	for c := range table {
		table[c] = '0' <= c && c <= '9' || 'a' <= c && c <= 'z' ||
			'A' <= c && c <= 'Z'
	}
	for _, c := range []byte("!#$%&'*+-.^_`|~") {
		table[c] = true
	}
	return table
}()

// control marks the bytes that may not stand in a value. RFC 9110 §5.5.
var control = func() (table [256]bool) {
	for c := range table {
		table[c] = c < ' ' && c != '\t' || c == 0x7f
	}
	return table
}()

func isToken(s string) bool {
	for i := range len(s) {
		if !tokenChar[s[i]] {
			return false
		}
	}
	return s != ""
}

// serverFields are written by the server alone. It knows the length it sends;
// a second Content-Length from a handler would make two truths, and whoever
// stands between client and server may believe the other one. RFC 9112 §6.3.
var serverFields = [...]string{
	"Connection", "Content-Length", "Date", "Transfer-Encoding",
}

// isServerField reports whether a handler's field of this name is left out.
func isServerField(name string) bool {
	for _, own := range serverFields {
		if len(own) == len(name) && strings.EqualFold(own, name) {
			return true
		}
	}
	return false
}
