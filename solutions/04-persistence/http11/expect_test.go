//lab:solution-only

package http11

import (
	"bufio"
	"io"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"barewire/02-requests/request"
	"barewire/03-responses/http10"
)

// RFC 9110 §10.1.1.
func TestExpects(t *testing.T) {
	for _, c := range []struct {
		version, fields string
		length          int64
		want            bool
		status          int
	}{
		{"1.1", "", 5, false, 0},
		{"1.1", "Expect: 100-continue\r\n", 5, true, 0},
		{"1.1", "expect:100-Continue\r\n", Chunked, true, 0},
		{"1.1", "Expect: 100-continue\r\n", 0, false, 0},
		{"1.0", "Expect: 100-continue\r\n", 5, false, 0},
		{"1.0", "Expect: tea\r\n", 5, false, 0},
		{"1.1", "Expect: tea\r\n", 5, false, 417},
		{"1.1", "Expect: 100-continue, tea\r\n", 5, false, 417},
		{"1.1", "Expect: 100-continue\r\nExpect: tea\r\n", 5, false, 417},
		{"1.1", "Expect:\r\n", 5, false, 417},
	} {
		r := parsed(t, "POST / HTTP/"+c.version+"\r\n"+c.fields+"\r\n")
		r.ContentLength = c.length
		got, err := Expects(r)
		status := 0
		if refusal, ok := err.(*request.StatusError); ok {
			status = refusal.Status
		}
		if got != c.want || status != c.status {
			t.Errorf("HTTP/%s %q: got %v, %v; want %v, %d", c.version,
				c.fields, got, err, c.want, c.status)
		}
	}
}

const await = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n" +
	"Content-Length: 3\r\n\r\n"

// The client waits, is told to go on, and sends. RFC 9110 §10.1.1, §15.2.1.
func TestContinue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client, server := net.Pipe()
		s := &Server{Handler: site.Serve}
		go s.Serve(t.Context(), server)
		defer client.Close()

		client.Write([]byte(await))
		want(t, client, "HTTP/1.1 100 Continue\r\n\r\n")
		client.Write([]byte("abc"))
		want(t, client, head("200 OK", "Content-Length: 3")+"abc")
		// Nobody needs to be told who has begun already.
		client.Write([]byte(await + "abc"))
		want(t, client, head("200 OK", "Content-Length: 3")+"abc")
	})
}

// Whoever is refused by the head is not asked for the body, and as it may
// come or not, the connection ends. RFC 9110 §10.1.1.
func TestNoContinue(t *testing.T) {
	s := &Server{Handler: site.Serve}
	for sent, want := range map[string]string{
		strings.Replace(await, "/ ", "/ignore ", 1): "200",
		strings.Replace(await, "/ ", "/lost ", 1):   "404",
		strings.Replace(await, "1.1", "1.0", 1) + "abc" +
			"GET / HTTP/1.1\r\nHost: a\r\n\r\n": "200",
		strings.Replace(await, "100-continue", "tea", 1): "417",
	} {
		got := answers(s, sent)
		if statuses(got) != want || !strings.Contains(got, "close\r\n") {
			t.Errorf("%q: got %q, want %s and close", sent, got, want)
		}
	}
}

// 100 comes before the answer's head, even if the answer is the body itself.
func TestContinueBeforeStream(t *testing.T) {
	s := &Server{Handler: func(r *request.Request) http10.Response {
		return http10.Response{Status: 200, Stream: r.Body,
			Length: r.ContentLength}
	}}
	synctest.Test(t, func(t *testing.T) {
		client, server := net.Pipe()
		go s.Serve(t.Context(), server)
		defer client.Close()
		client.Write([]byte(await))
		const interim = "HTTP/1.1 100 Continue\r\n\r\n"
		want(t, client, interim)
		go client.Write([]byte("abc"))
		want(t, client, "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc")
	})
}

// The date of an answer behind 100 is its own, not that of the answer before.
// RFC 9110 §6.6.1.
func TestDateBehindContinue(t *testing.T) {
	s := &Server{Handler: func(r *request.Request) http10.Response {
		return http10.Response{Status: 200, Length: 2,
			Stream: strings.NewReader("no")}
	}}
	synctest.Test(t, func(t *testing.T) {
		client, server := net.Pipe()
		go s.Serve(t.Context(), server)
		defer client.Close()
		client.Write([]byte(get))
		want(t, client, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nno")
		time.Sleep(50 * time.Second)
		now := string(http10.AppendDate(nil, time.Now()))
		client.Write([]byte(await))
		br := bufio.NewReader(client)
		got, _ := br.Peek(len("HTTP/1.1 100 Continue\r\n\r\n"))
		br.Discard(len(got))
		got, err := br.Peek(len("HTTP/1.1 200 OK\r\n" + now))
		if !strings.HasSuffix(string(got), now) {
			t.Errorf("got %q, %v, want %q", got, err, now)
		}
	})
}

// want reads exactly so much from conn, dates left out.
func want(t *testing.T, conn io.Reader, want string) {
	t.Helper()
	const date = len("Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n")
	n := len(want) + date*(strings.Count(want, "HTTP/1.1 ")-
		strings.Count(want, "HTTP/1.1 100 "))
	p := make([]byte, n)
	m, err := io.ReadFull(conn, p)
	got := dateLines.ReplaceAllString(string(p[:m]), "")
	if got != want || err != nil {
		t.Fatalf("got %q, %v\nwant %q", got, err, want)
	}
}
