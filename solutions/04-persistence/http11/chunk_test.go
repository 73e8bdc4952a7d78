//lab:solution-only

package http11

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net/http/httputil"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"barewire/02-requests/request"
)

// RFC 9112 §7.1, §7.1.1.
func TestParseChunkSize(t *testing.T) {
	for line, want := range map[string]int64{
		"0": 0, "5": 5, "a": 10, "A": 10, "fF": 255, "1e": 30, "0001": 1,
		"000000000000000": 0, "fffffffffffffff": 1<<60 - 1,
		"5;a": 5, "5;a=b": 5, "5;a=\"b;c\"": 5, "5 ;a": 5, "5\t ; a = b": 5,
		"5;": 5, "5;\xe4": 5,

		"": -1, " 5": -1, "5 ": -1, "\t5": -1, "+5": -1, "-5": -1, "0x5": -1,
		"5_0": -1, "5,5": -1, "5 5": -1, "g": -1, "5g": -1, "5\r": -1,
		"5\r;a": -1, "5;a\r": -1, "5;\x00": -1, "5;\x7f": -1, "5\x00": -1,
		"5;a\nb": -1, "0000000000000000": -1, "ffffffffffffffff": -1,
		"10000000000000000": -1, "5=a": -1, "\xd9\xa5": -1,
	} {
		got, err := ParseChunkSize([]byte(line))
		var refusal *request.StatusError
		if err != nil && (!errors.As(err, &refusal) || refusal.Status != 400) {
			t.Errorf("%q: got %v, want 400", line, err)
		}
		if err != nil {
			got = -1
		}
		if got != want {
			t.Errorf("%q: got %d (%v), want %d", line, got, err, want)
		}
	}
}

// unchunked reads a body in chunks out of r.
func unchunked(r io.Reader) (string, *chunked, error) {
	b := &chunked{br: bufio.NewReader(r), max: 1 << 20}
	p, err := io.ReadAll(b)
	return string(p), b, err
}

// RFC 9112 §7.1, §7.1.2.
func TestChunkedBody(t *testing.T) {
	const bad = 400
	for _, c := range []struct {
		sent, body, rest string
		status           int // 0: well; -1: cut short
	}{
		{"0\r\n\r\n", "", "", 0},
		{"3\r\nabc\r\n0\r\n\r\n", "abc", "", 0},
		{"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\nGET", "abcde", "GET", 0},
		{"3;x\r\nabc\r\n02 ;y=\"z\"\r\nde\r\n000;q\r\n\r\n", "abcde", "", 0},
		{"2\r\n\r\n\r\n0\r\n\r\n", "\r\n", "", 0},
		{"5\r\n0\r\n\r\n\r\n0\r\n\r\n!", "0\r\n\r\n", "!", 0},
		{"1\r\na\r\n0\r\nX: y\r\nZ:\r\n\r\n", "a", "", 0},

		{"", "", "", -1}, {"3", "", "", -1}, {"3\r\n", "", "", -1},
		{"3\r\nab", "ab", "", -1}, {"3\r\nabc", "abc", "", -1},
		{"3\r\nabc\r", "abc", "", -1}, {"3\r\nabc\r\n", "abc", "", -1},
		{"0\r\n", "", "", -1}, {"0\r\nX: y\r\n", "", "", -1},

		{"3\nabc\r\n0\r\n\r\n", "", "", bad},
		{"3\r\nabc\n0\r\n\r\n", "abc", "", bad},
		{"3\r\nabc\r\n0\n\r\n", "abc", "", bad},
		{"3\r\nabc\r\n0\r\n\n", "abc", "", bad},
		{"3\r\nabcd\r\n0\r\n\r\n", "abc", "", bad},
		{"3\r\nab\r\n0\r\n\r\n", "ab\r", "", bad},
		{"3\r\nabc0\r\n\r\n", "abc", "", bad},
		{"3\r\nabc\r\n\r\n0\r\n\r\n", "abc", "", bad},
		{"\r\n0\r\n\r\n", "", "", bad}, {"x\r\n", "", "", bad},
		{"3\rabc\r\n", "", "", bad}, {"3\r\r\nabc\r\n", "", "", bad},
		{"0\r\nX : y\r\n\r\n", "", "", bad},
		{"0\r\n X: y\r\n\r\n", "", "", bad},
		{"0\r\nX: y\n\r\n", "", "", bad}, {"0\r\nX\r\n\r\n", "", "", bad},
		{"0\r\nX: \x00\r\n\r\n", "", "", bad}, {"0\r\n: y\r\n\r\n", "", "", bad},
	} {
		got, b, err := unchunked(strings.NewReader(c.sent))
		var refusal *request.StatusError
		status := 0
		switch {
		case err == io.ErrUnexpectedEOF:
			status = -1
		case errors.As(err, &refusal):
			status = refusal.Status
		}
		if got != c.body || status != c.status {
			t.Errorf("%q: got %q, %v; want %q, %d", c.sent, got, err, c.body,
				c.status)
		}
		if rest, _ := io.ReadAll(b.br); err == nil && string(rest) != c.rest {
			t.Errorf("%q: got %q behind it, want %q", c.sent, rest, c.rest)
		}
		if _, again := b.Read(make([]byte, 1)); err != nil && again != err {
			t.Errorf("%q: got %v, then %v", c.sent, err, again)
		}
	}
}

// Trailers keep their order and do not mix with anything. RFC 9110 §6.5.
func TestTrailers(t *testing.T) {
	_, b, err := unchunked(strings.NewReader(
		"0\r\nA: 1\r\nContent-Length: 7\r\na:2 \r\n\r\n"))
	want := request.Fields{{Name: "A", Value: "1"},
		{Name: "Content-Length", Value: "7"}, {Name: "a", Value: "2"}}
	if err != nil || !slices.Equal(b.trailers, want) {
		t.Errorf("got %v, %v; want %v", b.trailers, err, want)
	}
}

// RFC 9112 §7.1: a recipient must be able to bound what it reads.
func TestChunkLimits(t *testing.T) {
	for name, c := range map[string]struct {
		sent   string
		status int
	}{
		"data":           {"100001\r\n", 413},
		"data in pieces": {strings.Repeat("80000\r\n"+strings.Repeat("x", 0x80000)+"\r\n", 3), 413},
		"digits":         {"0000000000000005\r\n", 400},
		"one extension":  {"5;" + strings.Repeat("x", 2000) + "\r\n", 400},
		"an endless one": {"5;" + strings.Repeat("x", 1<<20), 400},
		"extensions": {strings.Repeat("1;"+strings.Repeat("x", 1000)+
			"\r\nx\r\n", 100), 413},
		"white space before them": {strings.Repeat("1"+strings.Repeat(" ", 1000)+
			";\r\nx\r\n", 100), 413},
		"one trailer": {"0\r\nX: " + strings.Repeat("x", 3000) + "\r\n", 400},
		"trailers":    {"0\r\n" + strings.Repeat("X: y\r\n", 10000), 431},
	} {
		_, _, err := unchunked(strings.NewReader(c.sent))
		var refusal *request.StatusError
		if !errors.As(err, &refusal) || refusal.Status != c.status {
			t.Errorf("%s: got %v, want %d", name, err, c.status)
		}
	}
}

// RFC 9112 §7.1.
func TestAppendChunk(t *testing.T) {
	out := AppendChunk(nil, []byte("abc"))
	out = AppendChunk(out, nil) // no last chunk by accident
	out = AppendChunk(out, bytes.Repeat([]byte("x"), 26))
	out, err := AppendLastChunk(out, request.Fields{{Name: "A", Value: "b"}})
	want := "3\r\nabc\r\n1a\r\n" + strings.Repeat("x", 26) +
		"\r\n0\r\nA: b\r\n\r\n"
	if string(out) != want || err != nil {
		t.Errorf("got %q, %v; want %q", out, err, want)
	}
	for _, f := range []request.Field{{Name: "A", Value: "b\r\nC: d"},
		{Name: "A B", Value: ""}, {Name: "", Value: ""}} {
		out, err := AppendLastChunk([]byte("x"), request.Fields{f})
		if err == nil || string(out) != "x" {
			t.Errorf("%q: got %q, %v; want an error", f, out, err)
		}
	}
}

// What AppendChunk writes, our reader reads, and so does httputil's.
func FuzzAppendChunk(f *testing.F) {
	f.Add([]byte("hello"), 2)
	f.Fuzz(func(t *testing.T, data []byte, size int) {
		if size <= 0 {
			return
		}
		var sent []byte
		for piece := range slices.Chunk(data, size) {
			sent = AppendChunk(sent, piece)
		}
		sent, _ = AppendLastChunk(sent, nil)
		got, _, err := unchunked(iotest.OneByteReader(bytes.NewReader(sent)))
		if err != nil || got != string(data) {
			t.Fatalf("%q: got %q, %v", data, got, err)
		}
		theirs, err := io.ReadAll(httputil.NewChunkedReader(
			bytes.NewReader(sent)))
		if err != nil || string(theirs) != string(data) {
			t.Fatalf("%q: httputil got %q, %v", data, theirs, err)
		}
	})
}

// Whatever comes, the reader ends with one of its errors, and however it is
// cut, with the same. What we read as a body, httputil reads as the same one.
func FuzzChunked(f *testing.F) {
	f.Add([]byte("3;x\r\nabc\r\n0\r\nA: b\r\n\r\n"))
	f.Add([]byte("3\nabc\n0\n\n"))
	f.Fuzz(func(t *testing.T, sent []byte) {
		got, _, err := unchunked(bytes.NewReader(sent))
		var refusal *request.StatusError
		if err != nil && err != io.ErrUnexpectedEOF &&
			!errors.As(err, &refusal) {
			t.Fatalf("%q: %v", sent, err)
		}
		slow, _, slowErr := unchunked(
			iotest.OneByteReader(bytes.NewReader(sent)))
		if slow != got || (slowErr == nil) != (err == nil) {
			t.Fatalf("%q: got %q, %v; byte by byte %q, %v", sent, got, err,
				slow, slowErr)
		}
		if err != nil {
			return
		}
		theirs, err := io.ReadAll(httputil.NewChunkedReader(
			bytes.NewReader(sent)))
		if err == nil && string(theirs) != got {
			t.Fatalf("%q: got %q, httputil %q", sent, got, theirs)
		}
	})
}
