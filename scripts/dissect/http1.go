package dissect

import (
	"bytes"
	"strconv"
	"strings"
)

// HTTP1 labels HTTP/1 messages, requests and responses, several in a row.
// RFC 9112 §2.1. A body ends where Content-Length or the chunks say; what
// follows and is no message is "left over".
func HTTP1(p []byte) []Part {
	m := messages{p: p}
	for at := 0; at < len(p); {
		if at > 0 && !beginsMessage(p[at:]) {
			m.bad(0, at, len(p), "left over",
				count(len(p)-at, "byte")+" after the message's end")
			break
		}
		at = m.message(at)
	}
	return m.parts
}

// messages is the work of HTTP1; the fields below parts are about the message
// at hand.
type messages struct {
	list
	p []byte

	response bool
	status   int    // of a response
	length   int64  // by Content-Length, -1 without one
	badLen   string // why Content-Length says nothing
	chunked  bool
	trailers bool // the fields being read come after the last chunk
}

// beginsMessage reports whether p begins like a request or a response. It is
// strict, because the question is asked about bytes after a body: "def" is a
// body that was too long rather than a method cut short.
func beginsMessage(p []byte) bool {
	for bytes.HasPrefix(p, []byte("\r\n")) {
		p = p[2:]
	}
	if len(p) == 0 {
		return true
	}
	ln := cutLine(p, 0)
	first := p[:ln.end]
	if bytes.HasPrefix(first, []byte("HTTP/")) {
		return true
	}
	method, rest, found := bytes.Cut(first, []byte(" "))
	if !found || notToken(string(method)) >= 0 {
		return false
	}
	return bytes.Contains(rest, []byte(" HTTP/")) ||
		strings.ToUpper(string(method)) == string(method)
}

// looksHTTP1 asks for more than beginsMessage, because a line of shouted text
// begins like a request: a version, or a method and a path.
func looksHTTP1(p []byte) bool {
	if !beginsMessage(p) {
		return false
	}
	p = bytes.TrimLeft(p, "\r\n")
	first := p[:cutLine(p, 0).end]
	_, rest, _ := bytes.Cut(first, []byte(" "))
	return bytes.HasPrefix(first, []byte("HTTP/")) ||
		bytes.Contains(rest, []byte(" HTTP/")) ||
		bytes.HasPrefix(rest, []byte("/"))
}

// message labels the message at from and returns where it ends.
func (m *messages) message(from int) int {
	m.length, m.badLen = -1, ""
	m.chunked, m.trailers, m.response = false, false, false
	whole := m.add(0, from, from, "request", "", "")

	at := m.emptyLines(from)
	if at < len(m.p) {
		first := cutLine(m.p, at)
		m.response = bytes.HasPrefix(m.p[at:], []byte("HTTP/"))
		var simple bool
		if m.response {
			m.parts[whole].Name = "response"
			m.statusLine(first)
		} else {
			simple = m.requestLine(first)
		}
		at = first.next
		if simple {
			m.parts[whole].Note = "HTTP/0.9: one line and no head"
		} else {
			var ended bool
			at, ended = m.fields(at)
			if !ended {
				m.blame(whole, "the head has no end: an empty line is missing")
			} else {
				at = m.body(at)
			}
		}
	} else {
		m.parts[whole].Name = "empty lines"
	}
	m.parts[whole].Len = at - from
	return at
}

// emptyLines labels the CR LFs that a server skips before a request line.
// RFC 9112 §2.2.
func (m *messages) emptyLines(at int) int {
	for at < len(m.p) {
		ln := cutLine(m.p, at)
		if ln.end > ln.from || ln.next == ln.end {
			break
		}
		m.add(1, ln.from, ln.next, "empty line", "",
			"skipped before a request line")
		m.lineEnd(m.p, 2, ln)
		at = ln.next
	}
	return at
}

// requestLine labels method SP request-target SP HTTP-version. RFC 9112 §3.
// It reports whether the line is an HTTP/0.9 request, which has no version.
func (m *messages) requestLine(ln line) (simple bool) {
	text := string(m.p[ln.from:ln.end])
	i := m.add(1, ln.from, ln.next, "request line", text, "")
	defer m.lineEnd(m.p, 2, ln)

	method, rest, found := strings.Cut(text, " ")
	m.part(ln.from, "method", method)
	if n := notToken(method); n >= 0 {
		m.blame(len(m.parts)-1, "the method is no token"+at(method, n))
	}
	if !found {
		m.blame(i, "no space: want method, target and version")
		return false
	}
	target, version, found := cutLast(rest, " ")
	m.part(ln.from+len(method)+1, "target", target)
	m.target(target)
	if !found {
		// Only a line that has come to its end can lack its version.
		simple = method == "GET" && ln.next > ln.end
		if !simple {
			m.blame(i, "no version: want HTTP/1.0 or HTTP/1.1 at the end")
		}
		return simple
	}
	m.version(ln.end-len(version), version)
	return false
}

// target blames the part just added if it cannot be a request target.
func (m *messages) target(target string) {
	i := len(m.parts) - 1
	if target == "" {
		m.blame(i, "the target is empty")
	}
	for n := 0; n < len(target); n++ {
		switch c := target[n]; {
		case c == ' ':
			m.blame(i, "a space too many: one stands between two parts")
		case c <= ' ' || c >= 0x7f:
			m.blame(i, "a byte no target may hold"+at(target, n))
		}
	}
}

// version labels HTTP/ DIGIT . DIGIT. RFC 9112 §2.3.
func (m *messages) version(from int, s string) {
	m.part(from, "version", s)
	ok := len(s) == 8 && s[:5] == "HTTP/" && s[6] == '.' &&
		digit(s[5]) && digit(s[7])
	if !ok {
		m.blame(len(m.parts)-1, "want HTTP/, a digit, a dot and a digit")
	}
}

// statusLine labels HTTP-version SP status-code SP [reason]. RFC 9112 §4.
func (m *messages) statusLine(ln line) {
	text := string(m.p[ln.from:ln.end])
	i := m.add(1, ln.from, ln.next, "status line", text, "")
	defer m.lineEnd(m.p, 2, ln)

	version, rest, found := strings.Cut(text, " ")
	m.version(ln.from, version)
	m.status = 0
	if !found {
		m.blame(i, "no status code")
		return
	}
	code, reason, found := strings.Cut(rest, " ")
	m.part(ln.from+len(version)+1, "status code", code)
	if n, err := strconv.Atoi(code); err == nil && len(code) == 3 {
		m.status = n
	}
	if m.status < 100 || m.status > 599 {
		m.blame(len(m.parts)-1, "want three digits, 100 to 599")
	}
	if !found {
		m.blame(i, "no space after the status code")
		return
	}
	m.part(ln.end-len(reason), "reason", reason)
	usual := reasons[m.status]
	if usual != "" && reason != usual {
		m.parts[len(m.parts)-1].Note = "usually " + strconv.Quote(usual)
	}
	if n := control(reason); n >= 0 {
		m.blame(len(m.parts)-1, "a control byte"+at(reason, n))
	}
}

// part adds a leaf of a line: its text is its value.
func (m *messages) part(from int, name, text string) {
	m.add(2, from, from+len(text), name, text, "")
}
