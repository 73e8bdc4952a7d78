package request

import "strings"

// The grammar of HTTP speaks of octets, never of characters (RFC 9112 §2.2).
// A table of 256 answers for each what it may be part of.
const (
	tchar  = 1 << iota // of a token: method, field name. RFC 9110 §5.6.2
	uchar              // of a request target: what is visible in ASCII
	inText             // of a field value: no control byte but HTAB. §5.5
	plain              // of a path that stands for itself: uchar but # % ?
)

var octets = makeOctets()

// delimiters part tokens: RFC 9110 §5.6.2.
const delimiters = `"(),/:;<=>?@[\]{}`

func makeOctets() (table [256]byte) {
	for c := range table {
		visible := c > ' ' && c < 0x7f
		if visible {
			table[c] |= uchar
		}
		if visible && strings.IndexByte("#%?", byte(c)) < 0 {
			table[c] |= plain
		}
		if visible && strings.IndexByte(delimiters, byte(c)) < 0 {
			table[c] |= tchar
		}
		// 0x80 and up, obs-text, is opaque to us and may pass.
		if c == '\t' || c >= ' ' && c != 0x7f {
			table[c] |= inText
		}
	}
	return table
}

// isToken reports whether s is a token: one tchar or more. RFC 9110 §5.6.2.
func isToken(s string) bool {
	return s != "" && spanOf(s, tchar) == len(s)
}

// spanOf returns how many of the first bytes of s are of the class.
func spanOf(s string, class byte) int {
	for i := range len(s) {
		if octets[s[i]]&class == 0 {
			return i
		}
	}
	return len(s)
}

// textSpan is spanOf for a field value. Values are most of a head's bytes, so
// it looks at eight at a time, and byte by byte only from where one of them is
// odd. The last eight overlap those before: so none are left over.
func textSpan(s string) int {
	i := 0
	for ; len(s)-i >= 8; i += 8 {
		if odd(s[i:]) {
			return i + spanOf(s[i:], inText)
		}
	}
	if i > 0 && !odd(s[len(s)-8:]) {
		return len(s)
	}
	return i + spanOf(s[i:], inText)
}

// odd reports whether one of the first eight bytes of s is below SP, is DEL, or
// is beyond ASCII: of these, some may not stand in a value.
func odd(s string) bool {
	const ones = 0x0101010101010101
	w := uint64(s[0]) | uint64(s[1])<<8 |
		uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 |
		uint64(s[6])<<48 | uint64(s[7])<<56
	// Taking SP from a byte below it borrows, adding 1 to DEL carries:
	// either sets its top bit, which a byte beyond ASCII has anyway.
	return ((w-' '*ones)|(w+ones))&(0x80*ones) != 0
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// trimOWS returns s without the optional white space, SP and HTAB, around it.
func trimOWS(s string) string {
	for s != "" && (s[0] == ' ' || s[0] == '\t') {
		s = s[1:]
	}
	for s != "" && (s[len(s)-1] == ' ' || s[len(s)-1] == '\t') {
		s = s[:len(s)-1]
	}
	return s
}
