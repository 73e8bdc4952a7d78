//lab:solution-only

package http10

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"barewire/02-requests/request"
)

var (
	get   = &request.Request{Method: "GET", Major: 1}
	head  = &request.Request{Method: "HEAD", Major: 1}
	plain = &request.Request{Method: "GET", Major: 0, Minor: 9}
	date  = AppendDate(nil, time.Unix(0, 0))
)

func TestFraming(t *testing.T) {
	seven := Response{Status: 200, Body: []byte("sieben!")}
	status := func(code int) Response {
		return Response{Status: code, Body: []byte("sieben!")}
	}
	stream := func(length int64) Response {
		return Response{
			Status: 200,
			Stream: strings.NewReader("abc"),
			Length: length,
		}
	}
	for _, c := range []struct {
		why, method string
		r           Response
		length      int64
		sent        bool
	}{
		{"a body", "GET", seven, 7, true},
		{"an empty one has a length", "GET", Text(200, ""), 0, true},
		{"bytes, not characters", "GET", Text(200, "世界"), 6, true},
		{"the head of GET", "HEAD", seven, 7, false},
		{"methods have case", "head", seven, 7, true},
		{"204", "GET", status(204), -1, false},
		{"304", "GET", status(304), -1, false},
		{"304 for HEAD", "HEAD", status(304), -1, false},
		{"an error has a body", "GET", status(404), 7, true},
		{"205 says that it is empty", "GET", Text(205, ""), 0, false},
		{"205, whatever is there", "GET", status(205), 0, false},
		{"205, a stream", "GET", Response{Status: 205, Length: -1,
			Stream: strings.NewReader("abc")}, 0, false},
		{"a stream that knows", "GET", stream(3), 3, true},
		{"a stream that does not", "GET", stream(-1), -1, true},
		{"HEAD of such a stream", "HEAD", stream(-1), -1, false},
	} {
		length, sent := Framing(c.method, &c.r)
		if length != c.length || sent != c.sent {
			t.Errorf("%s: got %d, %t, want %d, %t",
				c.why, length, sent, c.length, c.sent)
		}
	}
}

func TestAppendResponse(t *testing.T) {
	const textHead = "HTTP/1.0 200 OK\r\n" +
		"Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n" +
		"Content-Type: text/plain; charset=utf-8\r\n"
	for _, c := range []struct {
		why  string
		req  *request.Request
		r    Response
		want string
	}{
		{"a text", get, Text(200, "é"),
			textHead + "Content-Length: 2\r\n\r\né"},
		{"its head", head, Text(200, "é"),
			textHead + "Content-Length: 2\r\n\r\n"},
		{"RFC 1945 §4.1: a Simple-Response is the body",
			plain, Text(404, "é"), "é"},
		{"of 204 nothing is sent but the head",
			get, Response{Status: 204, Body: []byte("no")},
			"HTTP/1.0 204 No Content\r\n" + string(date) + "\r\n"},
		{"a handler cannot give the server's fields",
			get, Response{Status: 200, Fields: request.Fields{
				{Name: "CONTENT-length", Value: "999"},
				{Name: "Date", Value: "tomorrow"},
				{Name: "connection", Value: "keep-alive"},
				{Name: "Transfer-Encoding", Value: "chunked"},
				{Name: "X", Value: "1"},
				{Name: "X", Value: "2"},
			}},
			"HTTP/1.0 200 OK\r\n" + string(date) +
				"X: 1\r\nX: 2\r\nContent-Length: 0\r\n\r\n"},
		{"a stream is sent by others", get,
			Response{Status: 200, Length: -1,
				Stream: strings.NewReader("a")},
			"HTTP/1.0 200 OK\r\n" + string(date) + "\r\n"},
	} {
		got, err := AppendResponse([]byte("+"), c.req, &c.r, date)
		if err != nil || string(got) != "+"+c.want {
			t.Errorf("%s: got %q, %v, want %q",
				c.why, got, err, c.want)
		}
	}
}

func TestAppendResponseRefuses(t *testing.T) {
	with := func(name, value string) Response {
		fields := request.Fields{{Name: name, Value: value}}
		return Response{Status: 200, Fields: fields}
	}
	for _, r := range []Response{
		{Status: 101}, {Status: 42}, {Status: 600}, {Status: -1},
		with("X", "a\nb"), with("X Y", "a"),
	} {
		got, err := AppendResponse([]byte("+"), get, &r, date)
		if err == nil || string(got) != "+" {
			t.Errorf("%+v: got %q, %v, want %q and an error",
				r, got, err, "+")
		}
	}
}

// Two texts share their fields, so neither may grow into the other's.
func TestTextsDoNotShareGrowth(t *testing.T) {
	a, b := Text(200, "a"), Text(200, "b")
	a.Fields = append(a.Fields, request.Field{Name: "X", Value: "a"})
	b.Fields = append(b.Fields, request.Field{Name: "X", Value: "b"})
	if a.Fields.Get("X") != "a" || b.Fields.Get("X") != "b" {
		t.Errorf("got %q and %q", a.Fields, b.Fields)
	}
}

func TestAppendResponseDoesNotAllocate(t *testing.T) {
	r, buf := Text(200, "Hello, HTTP/1.0!"), make([]byte, 0, 4096)
	allocs := testing.AllocsPerRun(100, func() {
		buf, _ = AppendResponse(buf[:0], get, &r, date)
	})
	if allocs != 0 {
		t.Errorf("got %v allocations, want none", allocs)
	}
}

// Whatever a handler gives, another HTTP must read the same answer from it:
// the same status, the same field, the same body, and nothing after it.
func FuzzAppendResponse(f *testing.F) {
	f.Add("GET", 200, "X", "1", []byte("Hello, HTTP/1.0!"))
	f.Add("HEAD", 404, "Content-Length", "999", []byte("é"))
	f.Add("GET", 204, "Location", "/\r\n\r\nHTTP/1.0 200 OK", []byte("a"))
	f.Add("GET", 304, "Transfer-Encoding", "chunked", []byte("0\r\n\r\n"))
	f.Fuzz(func(t *testing.T, method string, status int, name, value string,
		body []byte) {
		r := Response{Status: status, Body: body,
			Fields: request.Fields{{Name: name, Value: value}}}
		req := &request.Request{Method: method, Major: 1}
		out, err := AppendResponse(nil, req, &r, date)
		if err != nil || strings.EqualFold(name, "Trailer") {
			return
		}
		br := bufio.NewReader(bytes.NewReader(out))
		got, err := http.ReadResponse(br, &http.Request{Method: method})
		if err != nil {
			t.Fatalf("%q: %v", out, err)
		}
		if got.StatusCode != status {
			t.Fatalf("%q: got %d", out, got.StatusCode)
		}
		length, sent := Framing(method, &r)
		if !sent {
			body = nil
		}
		read, err := io.ReadAll(got.Body)
		if err != nil || !bytes.Equal(read, body) {
			t.Fatalf("%q: got body %q, %v, want %q",
				out, read, err, body)
		}
		if rest, _ := io.ReadAll(br); len(rest) > 0 {
			t.Fatalf("%q: %q follows the body", out, rest)
		}
		lengths := got.Header["Content-Length"]
		want := []string{strconv.FormatInt(length, 10)}
		if length >= 0 && !slices.Equal(lengths, want) ||
			length < 0 && len(lengths) > 0 {
			t.Fatalf("%q: got lengths %q, want %d",
				out, lengths, length)
		}
		values := got.Header[http.CanonicalHeaderKey(name)]
		one := []string{strings.Trim(value, " \t")}
		if !isServerField(name) && !slices.Equal(values, one) {
			t.Fatalf("%q: got %q", out, got.Header)
		}
	})
}

func BenchmarkAppendResponse(b *testing.B) {
	r, buf := Text(200, "Hello, HTTP/1.0!"), make([]byte, 0, 4096)
	for b.Loop() {
		buf, _ = AppendResponse(buf[:0], get, &r, date)
	}
}
