package dissect

import (
	"strconv"
	"strings"
)

// body labels the body of the message whose head ends at from, and returns
// where it ends. RFC 9112 §6.3.
func (m *messages) body(from int) int {
	rest := len(m.p) - from
	none := m.response &&
		(m.status/100 == 1 || m.status == 204 || m.status == 304)
	switch {
	case none:
		return from
	case m.chunked:
		return m.chunks(from)
	case m.badLen != "":
		m.bodyPart(from, rest, "", "where it ends is unknown: "+m.badLen)
		return len(m.p)
	case m.length >= 0:
		return m.sized(from, rest)
	case m.response:
		m.bodyPart(from, rest, "up to the connection's end", "")
		return len(m.p)
	}
	return from
}

// sized labels a body of m.length bytes, of which rest are there at most.
func (m *messages) sized(from, rest int) int {
	promised := count64(m.length, "byte")
	if m.length <= int64(rest) {
		m.bodyPart(from, int(m.length),
			promised+", as Content-Length says", "")
		return from + int(m.length)
	}
	if rest == 0 && m.response {
		// Only the request tells a body that is missing from an answer to
		// HEAD, and it is not among these bytes.
		end := &m.parts[len(m.parts)-1]
		end.Note = "no body though Content-Length says " + promised +
			": right only for HEAD"
		return from
	}
	why := "Content-Length says " + promised + ", " +
		count(rest, "byte") + " came"
	if rest == 0 {
		m.blame(len(m.parts)-1, why)
		return from
	}
	m.bodyPart(from, rest, "", why)
	return len(m.p)
}

// bodyPart adds a body, if it has any bytes.
func (m *messages) bodyPart(from, n int, note, bad string) {
	if n > 0 {
		i := m.add(1, from, from+n, "body", "", note)
		m.parts[i].Bad = bad
	}
}

// chunks labels a chunked body: chunk*, last-chunk, trailers, an empty line.
// RFC 9112 §7.1.
func (m *messages) chunks(at int) int {
	if m.length >= 0 || m.badLen != "" {
		m.blame(len(m.parts)-1,
			"Transfer-Encoding and Content-Length contradict each other")
	}
	for at < len(m.p) {
		ln := cutLine(m.p, at)
		text := string(m.p[ln.from:ln.end])
		digits, _, _ := strings.Cut(text, ";")
		size, err := strconv.ParseInt(strings.TrimSpace(digits), 16, 63)
		i := m.add(1, ln.from, ln.next, "chunk size", text, "")
		m.lineEnd(m.p, 2, ln)
		at = ln.next
		if err != nil || size < 0 {
			m.blame(i, "a chunk's size is a number in hexadecimal")
			m.bodyPart(at, len(m.p)-at, "", "no telling where it ends")
			return len(m.p)
		}
		m.parts[i].Note = count64(size, "byte")
		if size == 0 {
			m.parts[i].Note = "the last chunk"
			m.trailers = true
			next, ended := m.fields(at)
			if !ended {
				m.blame(i, "the empty line after the last chunk is missing")
			}
			return next
		}
		at = m.chunk(at, size)
	}
	return at
}

// chunk labels a chunk's data and the CR LF after it.
func (m *messages) chunk(at int, size int64) int {
	if rest := len(m.p) - at; int64(rest) < size {
		if rest > 0 {
			m.bad(1, at, len(m.p), "chunk data", "the chunk has "+
				count64(size, "byte")+", "+count(rest, "byte")+" came")
		}
		return len(m.p)
	}
	end := at + int(size)
	m.add(1, at, end, "chunk data", "", "")
	if end == len(m.p) {
		return end
	}
	ln := cutLine(m.p, end)
	if ln.end > ln.from || ln.next == ln.end {
		m.blame(len(m.parts)-1, "CR LF must follow the chunk's data")
		return end
	}
	m.add(1, ln.from, ln.next, "end of chunk", "", "")
	m.lineEnd(m.p, 2, ln)
	return ln.next
}

// reasons are the reason phrases that RFC 9110 §15 recommends.
var reasons = map[int]string{
	100: "Continue", 101: "Switching Protocols",
	200: "OK", 201: "Created", 202: "Accepted",
	203: "Non-Authoritative Information", 204: "No Content",
	205: "Reset Content", 206: "Partial Content",
	300: "Multiple Choices", 301: "Moved Permanently", 302: "Found",
	303: "See Other", 304: "Not Modified", 305: "Use Proxy",
	307: "Temporary Redirect", 308: "Permanent Redirect",
	400: "Bad Request", 401: "Unauthorized", 402: "Payment Required",
	403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
	406: "Not Acceptable", 407: "Proxy Authentication Required",
	408: "Request Timeout", 409: "Conflict", 410: "Gone",
	411: "Length Required", 412: "Precondition Failed",
	413: "Content Too Large", 414: "URI Too Long",
	415: "Unsupported Media Type", 416: "Range Not Satisfiable",
	417: "Expectation Failed", 421: "Misdirected Request",
	422: "Unprocessable Content", 426: "Upgrade Required",
	431: "Request Header Fields Too Large",
	500: "Internal Server Error", 501: "Not Implemented",
	502: "Bad Gateway", 503: "Service Unavailable",
	504: "Gateway Timeout", 505: "HTTP Version Not Supported",
}
