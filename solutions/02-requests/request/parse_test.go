//lab:solution-only

package request

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
)

// parsers are the two that must agree.
var parsers = map[string]func([]byte, Fields) (Request, error){
	"ParseHead": ParseHead[[]byte], "ParseHeadByLines": ParseHeadByLines,
}

func TestParseHead(t *testing.T) {
	const head = "POST http://a/b%20c?d HTTP/1.1\r\nHost: x\r\nA: 1\r\na:2\r\n\r\n"
	want := Request{
		Method: "POST", Target: "http://a/b%20c?d",
		Path: "/b c", Query: "d", Host: "a", Major: 1, Minor: 1,
		Fields:    Fields{{"Host", "x"}, {"A", "1"}, {"a", "2"}},
		HeadBytes: len(head), Body: noBody,
	}
	for name, parse := range parsers {
		p := []byte(head)
		got, err := parse(p, Fields{{"of an", "earlier request"}})
		clear(p) // what was parsed keeps nothing of it
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v, %v", name, got, err)
		}
	}
}

func TestParseHeadMalformed(t *testing.T) {
	for _, c := range []struct{ name, head string }{
		{"empty", ""},
		{"an empty line", "\r\n"},
		{"no empty line", "GET / HTTP/1.0\r\n"},
		{"line not ended", "GET / HTTP/1.0\r\nHost: a"},
		{"9112 2.2 bare LF at the end", "GET / HTTP/1.0\n\n"},
		{"9112 2.2 bare LF between", "GET / HTTP/1.0\r\nA: b\nC: d\r\n\r\n"},
		{"9112 2.2 bare LF last", "GET / HTTP/1.0\r\nA: b\r\n\n"},
		{"9112 2.2 bare CR", "GET / HTTP/1.0\r\nA: b\rC: d\r\n\r\n"},
		{"9112 2.2 white space after the first line",
			"GET / HTTP/1.0\r\n Host: a\r\n\r\n"},
		{"bytes behind", "GET / HTTP/1.0\r\n\r\nx"},
		{"an empty line behind", "GET / HTTP/1.0\r\n\r\n\r\n"},
		{"a field behind a Simple-Request", "GET /\r\nHost: a\r\n\r\n"},
	} {
		for name, parse := range parsers {
			t.Run(name+"/"+c.name, func(t *testing.T) {
				_, err := parse([]byte(c.head), nil)
				wantStatus(t, err, 400)
			})
		}
	}
}

// The contract of the last exercise, which a clock could not measure.
func TestParseHeadAllocates(t *testing.T) {
	head := []byte(browserHead)
	fields := make(Fields, 0, 20)
	for _, c := range []struct {
		name   string
		fields Fields
		most   float64
	}{{"with its own fields", nil, 2}, {"with the caller's", fields, 1}} {
		got := testing.AllocsPerRun(100, func() { ParseHead(head, c.fields) })
		if got > c.most {
			t.Errorf("%s: got %v allocations, want at most %v", c.name, got,
				c.most)
		}
	}
}

// Both forms of the parser agree on every input, and what they parse comes
// back from AppendHead as the same request.
func FuzzParseHead(f *testing.F) {
	for _, s := range []string{minimalHead, browserHead, "GET /\r\n", "\r\n",
		"GET / HTTP/1.0\r\n\r\nx", "GET / HTTP/1.0\n\n", "GET /%00 HTTP/1.1\r\n\r\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, head []byte) {
		fast, fastErr := ParseHead(head, nil)
		plain, plainErr := ParseHeadByLines(head, nil)
		if (fastErr == nil) != (plainErr == nil) {
			t.Fatalf("%q: ParseHead %v, ParseHeadByLines %v", head, fastErr,
				plainErr)
		}
		if fastErr != nil {
			var a, b *StatusError
			if !errors.As(fastErr, &a) || !errors.As(plainErr, &b) {
				t.Fatalf("%q: not a *StatusError: %v, %v", head, fastErr, plainErr)
			}
			return
		}
		wantSame(t, fast, plain)
		again, err := ParseHead(AppendHead(nil, &fast), nil)
		if err != nil {
			t.Fatalf("%q: what was parsed is refused: %v", head, err)
		}
		again.HeadBytes = fast.HeadBytes
		wantSame(t, again, fast)
	})
}

func wantSame(t *testing.T, a, b Request) {
	t.Helper()
	if len(a.Fields) == 0 && len(b.Fields) == 0 {
		a.Fields, b.Fields = nil, nil
	}
	if !reflect.DeepEqual(a, b) {
		t.Fatalf("got %+v\nand %+v", a, b)
	}
}

// Any bytes at all, in any pieces: an error that has a meaning, or a request
// whose body ends. Never a panic, never a head over the limit.
func FuzzReadRequest(f *testing.F) {
	for _, s := range []string{browserHead, "GET /\r\n", "\r\n\r\nGET / HTTP/1.1",
		"POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\nabcdef"} {
		f.Add([]byte(s))
	}
	lim := Limits{Line: 100, Head: 1000, Body: 50}
	f.Fuzz(func(t *testing.T, p []byte) {
		whole, err := readAll(bytes.NewReader(p), lim)
		pieces, err2 := readAll(iotest.OneByteReader(bytes.NewReader(p)), lim)
		if whole != pieces || (err == nil) != (err2 == nil) {
			t.Fatalf("%q: whole %q, %v; by bytes %q, %v", p, whole, err, pieces,
				err2)
		}
		var refusal *StatusError
		if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF &&
			!errors.As(err, &refusal) {
			t.Fatalf("%q: got %v", p, err)
		}
	})
}

// readAll reads a request and returns it as a string, head and body.
func readAll(src io.Reader, lim Limits) (string, error) {
	req, err := ReadRequest(bufio.NewReaderSize(src, 64), lim)
	if err != nil {
		return "", err
	}
	var text strings.Builder
	text.Write(AppendHead(nil, req))
	_, err = io.Copy(&text, req.Body)
	return text.String(), err
}
