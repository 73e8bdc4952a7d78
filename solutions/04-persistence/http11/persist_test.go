//lab:solution-only

package http11

import (
	"errors"
	"strings"
	"testing"

	"barewire/02-requests/request"
)

// parsed is a request with this head.
func parsed(t testing.TB, head string) *request.Request {
	t.Helper()
	r, err := request.ParseHead([]byte(head), nil)
	if err != nil {
		t.Fatalf("%q: %v", head, err)
	}
	return &r
}

// RFC 9112 §9.3.
func TestPersists(t *testing.T) {
	for _, c := range []struct {
		version, fields string
		want            bool
	}{
		{"1.1", "", true},
		{"1.1", "Connection: keep-alive\r\n", true},
		{"1.1", "Connection: close\r\n", false},
		{"1.1", "Connection: Close\r\n", false},
		{"1.1", "connection: keep-alive, close\r\n", false},
		{"1.1", "Connection: foo,\tclose ,bar\r\n", false},
		{"1.1", "Connection: ,,close,\r\n", false},
		{"1.1", "Connection: keep-alive\r\nConnection: close\r\n", false},
		{"1.1", "Connection: closed\r\n", true},
		{"1.1", "Connection: \"close\"\r\n", true},
		{"1.1", "Connection: clo\u017fe\r\n", true},
		{"1.1", "Proxy-Connection: close\r\n", true},
		{"1.9", "", true},
		{"1.0", "", false},
		{"1.0", "Connection: keep-alive\r\n", true},
		{"1.0", "Connection: Keep-Alive, foo\r\n", true},
		{"1.0", "Connection: keep-alive, close\r\n", false},
		{"1.0", "Connection: keep\r\n", false},
		{"1.0", "Connection: \u212aeep-alive\r\n", false},
		{"1.0", "Keep-Alive: timeout=5\r\n", false},
	} {
		r := parsed(t, "GET / HTTP/"+c.version+"\r\n"+c.fields+"\r\n")
		if got := Persists(r, nil); got != c.want {
			t.Errorf("HTTP/%s %q: got %v, want %v", c.version, c.fields, got,
				c.want)
		}
		if Persists(r, errors.New("cut short")) {
			t.Errorf("HTTP/%s %q stays open after an error", c.version,
				c.fields)
		}
	}
}

// What is said about it: RFC 9112 §9.3, §9.6.
func TestConnectionField(t *testing.T) {
	s := &Server{Handler: site.Serve}
	for sent, want := range map[string]string{
		"GET / HTTP/1.1\r\nHost: a\r\n\r\n":                           "",
		"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n":      "close",
		"GET / HTTP/1.0\r\n\r\n":                                      "close",
		"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n":            "keep-alive",
		"GET / HTTP/1.1\r\n\r\n":                                      "close",
		"GET /count HTTP/1.0\r\nConnection: keep-alive\r\n\r\n":       "close",
		"GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\n": "",
	} {
		got := answers(s, sent)
		_, line, said := strings.Cut(got, "Connection: ")
		line, _, _ = strings.Cut(line, "\r\n")
		if line != want || said != (want != "") {
			t.Errorf("%q: got Connection %q, want %q", sent, line, want)
		}
	}
}

// Requests that come together are answered in their order, and in one write.
// RFC 9112 §9.3.2.
func TestPipelining(t *testing.T) {
	const n = 16
	sent := strings.Repeat("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n"+
		"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", n/2)
	want := strings.Repeat(head("200 OK", "Content-Length: 5")+"hello"+
		head("200 OK", "Content-Length: 3")+"abc", n/2)
	c := &tape{play: []byte(sent)}
	var stats Stats
	s := &Server{Handler: site.Serve,
		Report: func(all Stats) { stats = all }}
	s.Serve(t.Context(), c)
	got := dateLines.ReplaceAllString(c.wrote.String(), "")
	if got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if c.writes != 1 || stats.Writes != 1 || stats.Requests != n {
		t.Errorf("got %d writes and %+v, want one write", c.writes, stats)
	}
}

// However the bytes are cut, the answers are the same. RFC 9112 §2.2, §9.3.2.
func TestEveryCut(t *testing.T) {
	const sent = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n" +
		"\r\nPOST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" +
		"3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nX: y\r\n\r\n" +
		"POST /ignore HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc" +
		"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\nGET / HTTP/1.1"
	s := &Server{Handler: site.Serve}
	want := answers(s, sent)
	if got := statuses(want); got != "200 200 200 200" {
		t.Fatalf("got %s", want)
	}
	for size := 1; size <= len(sent); size++ {
		c := &tape{play: []byte(sent), size: size}
		s.Serve(t.Context(), c)
		got := dateLines.ReplaceAllString(c.wrote.String(), "")
		if got != want {
			t.Errorf("pieces of %d bytes: got %q\nwant %q", size, got, want)
		}
	}
}

// The last request that a connection may carry says so. RFC 9112 §9.6.
func TestMaxRequests(t *testing.T) {
	s := &Server{Handler: site.Serve, MaxRequests: 2}
	got := answers(s, strings.Repeat("GET / HTTP/1.1\r\nHost: a\r\n\r\n", 3))
	want := head("200 OK", "Content-Length: 4") + "root" +
		head("200 OK", "Content-Length: 4", "Connection: close") + "root"
	if got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// What the handler leaves of a body is no request. RFC 9112 §9.3.
func TestUnreadBody(t *testing.T) {
	const next = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n"
	trap := "DELETE / HTTP/1.1\r\nHost: a\r\n\r\n"
	s := &Server{Handler: site.Serve}
	for name, c := range map[string]struct{ sent, want string }{
		"skipped": {"POST /ignore HTTP/1.1\r\nHost: a\r\n" +
			"Content-Length: 30\r\n\r\n" + trap, "200 200"},
		"skipped, in chunks": {"POST /ignore HTTP/1.1\r\nHost: a\r\n" +
			"Transfer-Encoding: chunked\r\n\r\n1e\r\n" + trap +
			"\r\n0\r\n\r\n", "200 200"},
		"too much": {"POST /ignore HTTP/1.1\r\nHost: a\r\n" +
			"Content-Length: 300000\r\n\r\n" +
			strings.Repeat(trap, 300000/len(trap)), "200"},
		"too much, in chunks": {"POST /ignore HTTP/1.1\r\nHost: a\r\n" +
			"Transfer-Encoding: chunked\r\n\r\n" +
			strings.Repeat("1e\r\n"+trap+"\r\n", 10000) + "0\r\n\r\n", "200"},
		"malformed": {"POST /ignore HTTP/1.1\r\nHost: a\r\n" +
			"Transfer-Encoding: chunked\r\n\r\nZ\r\n" + trap, "200"},
		"cut short": {"POST /ignore HTTP/1.1\r\nHost: a\r\n" +
			"Content-Length: 300\r\n\r\n" + trap, "200"},
		"awaited": {"POST /ignore HTTP/1.1\r\nHost: a\r\n" +
			"Expect: 100-continue\r\nContent-Length: 300\r\n\r\n", "200"},
	} {
		if got := statuses(answers(s, c.sent+next)); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}
