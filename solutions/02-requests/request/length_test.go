//lab:solution-only

package request

import (
	"bufio"
	"errors"
	"io"
	"math"
	"strings"
	"testing"
	"testing/iotest"
)

func TestParseContentLength(t *testing.T) {
	for _, c := range []struct {
		value  string
		want   int64
		status int
	}{
		{"0", 0, 0}, {"5", 5, 0}, {"007", 7, 0}, {"100", 100, 0},
		{"101", 0, 413}, {"9223372036854775808", 0, 413},
		{"18446744073709551621", 0, 413},
		{"", 0, 400}, {"-5", 0, 400}, {"+5", 0, 400}, {"5 ", 0, 400},
		{"0x5", 0, 400}, {"1_0", 0, 400}, {"5,5", 0, 400}, {"5.0", 0, 400},
		{"\u0665", 0, 400},
	} {
		got, err := ParseContentLength(c.value, 100)
		wantStatus(t, err, c.status)
		if got != c.want {
			t.Errorf("%q: got %d, want %d", c.value, got, c.want)
		}
	}
}

func TestBodyLength(t *testing.T) {
	for _, c := range []struct {
		name   string
		fields Fields
		want   int64
		status int
	}{
		{"6.3 none", Fields{{"Host", "a"}}, 0, 0},
		{"6.3 one", Fields{{"content-LENGTH", "5"}}, 5, 0},
		{"6.3 two that differ",
			Fields{{"Content-Length", "5"}, {"content-length", "6"}}, 0, 400},
		{"6.3 two alike",
			Fields{{"Content-Length", "5"}, {"content-length", "5"}}, 0, 400},
		{"6.1 a coding", Fields{{"Transfer-Encoding", "chunked"}}, 0, 501},
		{"6.1 no coding", Fields{{"Transfer-Encoding", ""}}, 0, 501},
		{"6.3 both", Fields{{"Content-Length", "5"},
			{"Transfer-Encoding", "chunked"}}, 0, 501},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := BodyLength(c.fields, 100)
			wantStatus(t, err, c.status)
			if got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}

func TestBody(t *testing.T) {
	for name, wrap := range map[string]func(io.Reader) io.Reader{
		"whole":       func(r io.Reader) io.Reader { return r },
		"by bytes":    iotest.OneByteReader,
		"EOF at once": iotest.DataErrReader,
	} {
		br := bufio.NewReaderSize(wrap(strings.NewReader("abcdef")), 16)
		if err := iotest.TestReader(NewBody(br, 3), []byte("abc")); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if rest, _ := io.ReadAll(br); string(rest) != "def" {
			t.Errorf("%s: left %q, want def", name, rest)
		}
		br = bufio.NewReader(wrap(strings.NewReader("ab")))
		got, err := io.ReadAll(NewBody(br, 3))
		if string(got) != "ab" || err != io.ErrUnexpectedEOF {
			t.Errorf("%s: cut short: got %q, %v", name, got, err)
		}
	}
	gone := errors.New("connection reset by peer")
	br := bufio.NewReader(iotest.ErrReader(gone))
	if _, err := io.ReadAll(NewBody(br, 3)); err != gone {
		t.Errorf("got %v, want the connection's own error", err)
	}
	if got, err := io.ReadAll(NewBody(nil, 0)); len(got) > 0 || err != nil {
		t.Errorf("no body: got %q, %v", got, err)
	}
}

func FuzzParseContentLength(f *testing.F) {
	for _, s := range []string{"5", "-5", "+5", "99999999999999999999", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ParseContentLength(s, math.MaxInt64)
		digits := s != "" && strings.Trim(s, "0123456789") == ""
		var refusal *StatusError
		switch {
		case n < 0:
			t.Errorf("%q: got %d", s, n)
		case err == nil && !digits:
			t.Errorf("%q: got %d, want it refused", s, n)
		case digits && err != nil:
			if !errors.As(err, &refusal) || refusal.Status != 413 {
				t.Errorf("%q: got %v, want 413", s, err)
			}
		}
	})
}
