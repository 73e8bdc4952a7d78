//lab:solution-only

package request

import (
	"bufio"
	"io"
	"net/http"
	"strings"
	"testing"
)

func TestReadRequest(t *testing.T) {
	br := bufio.NewReader(strings.NewReader("POST /a HTTP/1.1\r\nHost: h\r\n" +
		"Content-Length: 3\r\n\r\nabcGET /b HTTP/1.0\r\n\r\n"))
	r, err := ReadRequest(br, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(r.Body)
	if err != nil || string(body) != "abc" || r.ContentLength != 3 ||
		r.Host != "h" {
		t.Errorf("got %+v, body %q, %v", r, body, err)
	}
	r, err = ReadRequest(br, Limits{})
	if err != nil || r.Path != "/b" {
		t.Fatalf("the next request: got %+v, %v", r, err)
	}
	if body, err := io.ReadAll(r.Body); len(body) > 0 || err != nil {
		t.Errorf("the next request's body: got %q, %v", body, err)
	}
	if _, err = ReadRequest(br, Limits{}); err != io.EOF {
		t.Errorf("after the last: got %v, want io.EOF", err)
	}
}

func TestReadRequestRefuses(t *testing.T) {
	for src, status := range map[string]int{
		"GET / HTTP/2.0\r\n\r\n":                                  505,
		"GET / HTTP/1.0\r\nA\r\n\r\n":                             400,
		"GET / HTTP/1.0\r\nContent-Length: 11\r\n\r\n":            413,
		"GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n":    501,
		"GET /" + strings.Repeat("a", 8000) + " HTTP/1.0\r\n\r\n": 414,
	} {
		_, err := ReadRequest(bufio.NewReader(strings.NewReader(src)),
			Limits{Body: 10})
		wantStatus(t, err, status)
	}
}

func TestStatusErrorSaysBoth(t *testing.T) {
	err := badRequest("got %s", quote(strings.Repeat("a", 100)))
	want := `400: got "` + strings.Repeat("a", quoteMax) + `"…`
	if err.Error() != want {
		t.Errorf("got %s, want %s", err, want)
	}
}

// What net/http accepts as well it reads as the same method and path: servers
// that read one head differently let requests be smuggled between them.
func FuzzReadsLikeNetHTTP(f *testing.F) {
	for _, s := range []string{minimalHead, browserHead,
		"GET http://a/b%20c?d HTTP/1.0\r\nA: b\r\n\r\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, head []byte) {
		r, err := ParseHead(head, nil)
		if err != nil || r.Path == "" || r.Path == "*" {
			return // in these forms net/http has a path of its own making
		}
		other, err := http.ReadRequest(bufio.NewReader(
			strings.NewReader(string(head))))
		if err != nil {
			return
		}
		path := other.URL.Path
		if path == "" {
			path = "/"
		}
		if other.Method != r.Method || path != r.Path {
			t.Errorf("%q: net/http reads %s %q, we %s %q", head,
				other.Method, path, r.Method, r.Path)
		}
	})
}
