//lab:solution-only

package request

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// wantStatus fails unless err is a *StatusError with that code; 0 wants none.
func wantStatus(t *testing.T, err error, status int) {
	t.Helper()
	var refusal *StatusError
	switch {
	case status == 0 && err != nil:
		t.Errorf("got error %v, want none", err)
	case status != 0 && !errors.As(err, &refusal):
		t.Errorf("got error %v, want a *StatusError with %d", err, status)
	case status != 0 && refusal.Status != status:
		t.Errorf("got %v, want %d", err, status)
	}
}

func TestScanHead(t *testing.T) {
	for _, c := range []struct {
		name, p string
		n       int
		whole   bool
	}{
		{"nothing", "", 0, false},
		{"half a line", "GET / HT", 0, false},
		{"a line", "GET / HTTP/1.0\r\nHo", 16, false},
		{"9112 2.1 a head", "GET / HTTP/1.0\r\nA: b\r\n\r\n", 24, true},
		{"1945 5 no field", "GET / HTTP/1.0\r\n\r\n", 18, true},
		{"a body behind", "GET / HTTP/1.0\r\n\r\nx\r\n\r\n", 18, true},
		{"1945 4.1 Simple-Request", "GET /a\r\nx", 8, true},
		{"9112 2.2 bare LF", "GET / HTTP/1.0\n\nx", 16, true},
		{"an empty line", "\r\nGET", 2, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			n, whole := ScanHead([]byte(c.p), 0)
			if n != c.n || whole != c.whole {
				t.Errorf("got %d, %v, want %d, %v", n, whole, c.n, c.whole)
			}
			// A scan in two steps finds what one step finds.
			for cut := range c.p {
				n, whole := ScanHead([]byte(c.p[:cut]), 0)
				if !whole {
					n, whole = ScanHead([]byte(c.p), n)
				}
				if n != c.n || whole != c.whole {
					t.Errorf("cut at %d: got %d, %v", cut, n, whole)
				}
			}
		})
	}
}

// Whatever the segments, and however small the buffer, the head is the same,
// and the reader is left at the body.
func TestReadHeadAcrossReads(t *testing.T) {
	head := "GET / HTTP/1.0\r\nCookie: " + strings.Repeat("c", 5000) + "\r\n\r\n"
	for name, src := range map[string]io.Reader{
		"whole":          strings.NewReader("\r\n" + head + "body"),
		"a byte a read":  iotest.OneByteReader(strings.NewReader(head + "body")),
		"half a read":    iotest.HalfReader(strings.NewReader(head + "body")),
		"error with EOF": iotest.DataErrReader(strings.NewReader(head + "body")),
	} {
		for _, size := range []int{16, 4096, 8192} {
			br := bufio.NewReaderSize(src, size)
			got, err := ReadHead(br, Limits{})
			if err != nil || string(got) != head {
				t.Fatalf("%s, %d: got %q, %v", name, size, got, err)
			}
			rest, _ := io.ReadAll(br)
			if string(rest) != "body" {
				t.Errorf("%s, %d: left %q, want the body", name, size, rest)
			}
			src = strings.NewReader(head + "body")
		}
	}
}

func TestReadHeadErrors(t *testing.T) {
	lim := Limits{Line: 20, Head: 40}
	for _, c := range []struct {
		name, src string
		status    int
	}{
		{"9110 15.5.15 line without an end", "GET /" + strings.Repeat("a", 17), 414},
		{"line of 21", "GET /aaaaaaa HTTP/1.0\r\n\r\n", 414},
		{"line of 20", "GET /aaaaaa HTTP/1.0\r\n\r\n", 0},
		{"6585 5 head without an end", "GET / HTTP/1.0\r\nA: " +
			strings.Repeat("a", 22), 431},
		{"head of 41", "GET / HTTP/1.0\r\nA: " + strings.Repeat("a", 18) +
			"\r\n\r\n", 431},
		{"head of 40", "GET / HTTP/1.0\r\nA: " + strings.Repeat("a", 17) +
			"\r\n\r\n" + strings.Repeat("b", 100), 0},
		{"9112 8 cut short", "GET / HT", 400},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadHead(bufio.NewReader(strings.NewReader(c.src)), lim)
			wantStatus(t, err, c.status)
			br := bufio.NewReaderSize(iotest.OneByteReader(
				strings.NewReader(c.src)), 16)
			_, err = ReadHead(br, lim)
			wantStatus(t, err, c.status)
		})
	}
}

func TestReadHeadPassesErrorsOn(t *testing.T) {
	for _, src := range []string{"", "\r\n", "\r\n\r\n"} {
		br := bufio.NewReader(strings.NewReader(src))
		if _, err := ReadHead(br, Limits{}); err != io.EOF {
			t.Errorf("%q: got %v, want io.EOF", src, err)
		}
	}
	gone := errors.New("connection reset by peer")
	br := bufio.NewReader(io.MultiReader(strings.NewReader("GET /"),
		iotest.ErrReader(gone)))
	if _, err := ReadHead(br, Limits{}); err != gone {
		t.Errorf("got %v, want the connection's own error", err)
	}
}

// A client that sends empty lines for ever must not keep us for ever.
func TestEmptyLinesAreBounded(t *testing.T) {
	src := strings.NewReader(strings.Repeat("\r\n", maxEmptyLines+1))
	head, err := ReadHead(bufio.NewReader(src), Limits{})
	if err != nil || !bytes.Equal(head, []byte("\r\n")) {
		t.Fatalf("got %q, %v", head, err)
	}
	_, err = ParseHead(head, nil)
	wantStatus(t, err, 400)
}
