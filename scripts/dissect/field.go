package dissect

import (
	"strconv"
	"strings"
)

// fields labels field lines up to the empty line that ends them, and returns
// where they end and whether that line was there. RFC 9112 §5.
func (m *messages) fields(at int) (next int, ended bool) {
	for at < len(m.p) {
		ln := cutLine(m.p, at)
		at = ln.next
		if ln.end == ln.from && ln.next > ln.end {
			name := "end of head"
			if m.trailers {
				name = "end of trailers"
			}
			m.add(1, ln.from, ln.next, name, "", "")
			m.lineEnd(m.p, 2, ln)
			return at, true
		}
		m.field(ln)
	}
	return at, false
}

// field labels name ":" OWS value OWS. RFC 9112 §5.
func (m *messages) field(ln line) {
	text := string(m.p[ln.from:ln.end])
	i := m.add(1, ln.from, ln.next, "field", text, "")
	defer m.lineEnd(m.p, 2, ln)

	if text[0] == ' ' || text[0] == '\t' {
		m.blame(i, "a field line may not begin with a space (obs-fold)")
		return
	}
	name, raw, found := strings.Cut(text, ":")
	if !found {
		m.blame(i, "a field line without a colon")
		return
	}
	m.part(ln.from, "name", name)
	if n := notToken(name); n == len(name)-1 && n > 0 && (name[n] == ' ' ||
		name[n] == '\t') {
		m.bad(2, ln.from+n, ln.from+n+1, "space", "a space before the colon")
	} else if n >= 0 {
		m.blame(len(m.parts)-1, "the name is no token"+at(name, n))
	}
	value := strings.TrimLeft(raw, " \t")
	from := ln.end - len(value)
	value = strings.TrimRight(value, " \t")
	m.part(from, "value", value)
	v := len(m.parts) - 1
	if n := control(value); n >= 0 {
		m.bad(3, from+n, from+n+1, "byte", "a field's value may not hold "+
			byteName(value[n]))
	}
	if !m.trailers {
		m.framing(v, strings.ToLower(name), value)
	}
}

// framing remembers what the fields say about the body's length, and blames
// part v, the value, where that makes no sense. RFC 9112 §6.
func (m *messages) framing(v int, name, value string) {
	switch name {
	case "transfer-encoding":
		m.chunked = strings.HasSuffix(strings.ToLower(value), "chunked")
	case "content-length":
		n, err := strconv.ParseInt(value, 10, 64)
		switch {
		case m.length >= 0:
			m.badLen = "Content-Length is there twice"
		case value == "" || strings.Trim(value, "0123456789") != "":
			m.badLen = "Content-Length is not a number"
		case err != nil:
			m.badLen = "Content-Length is too large a number"
		default:
			m.length = n
		}
		if m.badLen != "" {
			m.blame(v, m.badLen)
		}
	}
}

// notToken is the index of the first byte that a token may not hold, 0 for an
// empty one, -1 when s is a token. RFC 9110 §5.6.2.
func notToken(s string) int {
	if s == "" {
		return 0
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := 'a' <= c|0x20 && c|0x20 <= 'z'
		if !letter && !digit(c) && !strings.ContainsRune("!#$%&'*+-.^_`|~", rune(c)) {
			return i
		}
	}
	return -1
}

// control is the index of the first control byte other than HTAB, or -1.
func control(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' && s[i] != '\t' || s[i] == 0x7f {
			return i
		}
	}
	return -1
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// at says which byte of s is meant, for the end of a sentence.
func at(s string, n int) string {
	if n >= len(s) {
		return ": it is empty"
	}
	return ": " + byteName(s[n]) + " at its byte " + strconv.Itoa(n)
}

// cutLast cuts s around the last sep.
func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}
