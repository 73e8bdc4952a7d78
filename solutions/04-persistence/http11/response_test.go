//lab:solution-only

package http11

import (
	"bufio"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// RFC 9112 §6.1, §7.1: chunks for who understands them, where no length is
// known, and never where there is no body.
func TestInChunks(t *testing.T) {
	stream := http10.Response{Status: 200, Stream: strings.NewReader(""),
		Length: -1}
	for _, c := range []struct {
		method string
		minor  int
		change func(r *http10.Response)
		want   bool
	}{
		{"GET", 1, func(r *http10.Response) {}, true},
		{"POST", 9, func(r *http10.Response) {}, true},
		{"GET", 0, func(r *http10.Response) {}, false},
		{"HEAD", 1, func(r *http10.Response) {}, false},
		{"GET", 1, func(r *http10.Response) { r.Length = 5 }, false},
		{"GET", 1, func(r *http10.Response) { r.Stream = nil }, false},
		{"GET", 1, func(r *http10.Response) { r.Status = 204 }, false},
		{"GET", 1, func(r *http10.Response) { r.Status = 304 }, false},
	} {
		r := stream
		c.change(&r)
		req := &request.Request{Method: c.method, Major: 1, Minor: c.minor}
		if got := InChunks(req, &r); got != c.want {
			t.Errorf("%s HTTP/1.%d %+v: got %v, want %v", c.method, c.minor, r,
				got, c.want)
		}
	}
}

// RFC 9112 §4, §6.1, §9.3; RFC 9110 §2.5, §6.4.1, §8.6.
func TestAnswers(t *testing.T) {
	with := func(r http10.Response) *Server {
		return &Server{Handler: func(*request.Request) http10.Response {
			return r
		}}
	}
	get := "GET / HTTP/1.1\r\n" + host + "\r\n"
	text := func(change func(*http10.Response)) http10.Response {
		r := http10.Text(200, "body")
		change(&r)
		return r
	}
	stream := func(s io.Reader, length int64) http10.Response {
		return text(func(r *http10.Response) { r.Stream, r.Length = s, length })
	}
	for name, c := range map[string]struct {
		server     *Server
		sent, want string
	}{
		"whole": {with(http10.Text(200, "body")), get,
			head("200 OK", "Content-Length: 4") + "body"},
		"empty": {with(http10.Text(200, "")), get,
			head("200 OK", "Content-Length: 0")},
		"HTTP/1.0 is answered in our version": {with(http10.Text(200, "body")),
			"GET / HTTP/1.0\r\n\r\n",
			head("200 OK", "Content-Length: 4", "Connection: close") + "body"},
		"HEAD": {with(http10.Text(200, "body")),
			"HEAD / HTTP/1.1\r\n" + host + "\r\n",
			head("200 OK", "Content-Length: 4")},
		"HEAD of a stream": {with(stream(strings.NewReader("x"), -1)),
			"HEAD / HTTP/1.1\r\n" + host + "\r\n", head("200 OK")},
		"204": {with(http10.Response{Status: 204, Body: []byte("x")}), get,
			"HTTP/1.1 204 No Content\r\n\r\n"},
		"304 for a stream": {with(http10.Response{Status: 304,
			Stream: strings.NewReader("x"), Length: -1}), get,
			"HTTP/1.1 304 Not Modified\r\n\r\n"},
		"stream": {with(stream(strings.NewReader("body"), 4)), get,
			head("200 OK", "Content-Length: 4") + "body"},
		"stream, longer than declared": {
			with(stream(strings.NewReader("body!"), 4)), get,
			head("200 OK", "Content-Length: 4") + "body"},
		"chunks": {with(stream(&pieceByPiece{"a", "bcd"}, -1)), get,
			head("200 OK", "Transfer-Encoding: chunked") +
				"1\r\na\r\n3\r\nbcd\r\n0\r\n\r\n"},
		"chunks with trailers": {with(stream(&pieceByPiece{"a"}, -1)),
			"GET / HTTP/1.1\r\nHost: a\r\nTE: trailers\r\n\r\n",
			head("200 OK", "Transfer-Encoding: chunked") +
				"1\r\na\r\n0\r\nLeft: none\r\n\r\n"},
		"no chunks of nothing": {with(stream(&pieceByPiece{"", "a"}, -1)), get,
			head("200 OK", "Transfer-Encoding: chunked") +
				"1\r\na\r\n0\r\n\r\n"},
		"no chunks for HTTP/1.0": {with(stream(&pieceByPiece{"a"}, -1)),
			"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
			head("200 OK", "Connection: close") + "a"},
		"the handler's framing": {with(text(func(r *http10.Response) {
			r.Fields = request.Fields{{Name: "content-length", Value: "9"},
				{Name: "Transfer-Encoding", Value: "gzip"},
				{Name: "Connection", Value: "close"}}
		})), get, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody"},
		"a field that must not be sent": {with(text(func(r *http10.Response) {
			r.Fields = request.Fields{{Name: "A", Value: "b\r\nC: d"}}
		})), get, head("500 Internal Server Error", "Content-Length: 21") +
			"Internal Server Error"},
		"a status that must not": {with(http10.Response{Status: 101}), get,
			head("500 Internal Server Error", "Content-Length: 21") +
				"Internal Server Error"},
		"426 names what it wants": {with(http10.Response{Status: 426,
			Fields: request.Fields{{Name: "Upgrade", Value: "x"}}}), get,
			"HTTP/1.1 426 Upgrade Required\r\nUpgrade: x\r\n" +
				"Content-Length: 0\r\nConnection: upgrade\r\n\r\n"},
	} {
		if got := answers(c.server, c.sent); got != c.want {
			t.Errorf("%s: got %q\nwant %q", name, got, c.want)
		}
	}
}

// HEAD has no answer with a body, be it a refusal. RFC 9110 §9.3.2.
func TestHeadRefused(t *testing.T) {
	s := &Server{Handler: site.Serve}
	for fields, status := range map[string]string{
		"":                             "400",
		host + "Expect: tea\r\n":       "417",
		host + "Content-Length: x\r\n": "400",
		host + "Transfer-Encoding: gzip, chunked\r\n": "501",
	} {
		got := answers(s, "HEAD / HTTP/1.1\r\n"+fields+"\r\n")
		_, body, _ := strings.Cut(got, "\r\n\r\n")
		if statuses(got) != status || body != "" {
			t.Errorf("%q: got %q, want %s and no body", fields, got, status)
		}
	}
}

// A large body goes out beside its head, in one write where the system can.
func TestLargeBody(t *testing.T) {
	body := strings.Repeat("0123456789abcdef", 64<<10/16)
	s := &Server{Handler: plain(body)}
	got := answers(s, strings.Repeat("GET / HTTP/1.1\r\nHost: a\r\n\r\n", 3))
	want := strings.Repeat(head("200 OK", "Content-Length: 65536")+body, 3)
	if got != want {
		t.Errorf("got %d bytes, want %d", len(got), len(want))
	}
}

// A stream that breaks off must not look whole. RFC 9112 §8.
func TestBrokenStream(t *testing.T) {
	broken := errors.New("disk on fire")
	for name, c := range map[string]struct {
		stream io.Reader
		length int64
		want   error
	}{
		"chunks": {io.MultiReader(strings.NewReader("ab"),
			errReader{broken}), -1, broken},
		"length": {strings.NewReader("ab"), 3, io.ErrUnexpectedEOF},
	} {
		var logged error
		s := &Server{Handler: func(*request.Request) http10.Response {
			return http10.Response{Status: 200, Stream: c.stream,
				Length: c.length}
		}, Log: func(err error) { logged = err }}
		got := answers(s, strings.Repeat("GET / HTTP/1.1\r\nHost: a\r\n\r\n", 2))
		if !errors.Is(logged, c.want) {
			t.Errorf("%s: logged %v, want %v", name, logged, c.want)
		}
		r, err := http.ReadResponse(bufio.NewReader(strings.NewReader(got)),
			nil)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r.Body)
		if string(body) != "ab" || err == nil {
			t.Errorf("%s: a client reads %q, %v; want ab and an error", name,
				body, err)
		}
	}
}

type errReader struct{ err error }

func (r errReader) Read([]byte) (int, error) { return 0, r.err }
