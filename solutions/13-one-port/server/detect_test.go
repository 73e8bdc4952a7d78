//lab:solution-only

package server

import (
	"bytes"
	"errors"
	"io"
	"testing"
	"testing/iotest"

	"barewire/06-first-answer/h2min"
)

func TestDetect(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Protocol
		sure bool
	}{
		{"", HTTP2, false},
		{"G", HTTP1, true},
		{"P", HTTP2, false},
		{"PO", HTTP1, true},
		{"PRI * HTTP/2.0\r\n\r\n", HTTP2, false},
		{"PRI * HTTP/2.0\r\n\r\nSM\r\n\r", HTTP2, false},
		{h2min.Preface, HTTP2, true},
		{h2min.Preface + "\x00\x00", HTTP2, true},
		{"PRI * HTTP/2.0\r\n\r\nSM\r\n\rX", HTTP1, true},
		{"PRI * HTTP/1.1\r\n", HTTP1, true},
		{"\x16", TLS, true},
		{"\x16\x03\x01", TLS, true},
		{"\r\nGET", HTTP1, true},
	} {
		got, sure := Detect([]byte(c.in))
		if sure != c.sure || sure && got != c.want {
			t.Errorf("%q: got %v, %v, want %v, %v", c.in, got, sure, c.want,
				c.sure)
		}
	}
}

// However the bytes are cut, the answer is the same, and no byte is lost.
func TestSniff(t *testing.T) {
	for in, want := range map[string]Protocol{
		h2min.Preface + "rest":        HTTP2,
		"POST / HTTP/1.1\r\n\r\nbody": HTTP1,
		"PRI * HTTP/1.1\r\n\r\n":      HTTP1,
		"PR":                          HTTP1,
		"\x16\x03\x01\x02\x00\x01":    TLS,
	} {
		for _, r := range []io.Reader{bytes.NewReader([]byte(in)),
			iotest.OneByteReader(bytes.NewReader([]byte(in))),
			iotest.DataErrReader(bytes.NewReader([]byte(in)))} {
			read, got, err := Sniff(r)
			rest, _ := io.ReadAll(r)
			if err != nil || got != want || string(read)+string(rest) != in {
				t.Errorf("%q: got %v, %q then %q, %v, want %v", in, got, read,
					rest, err, want)
			}
		}
	}
}

func TestSniffErrors(t *testing.T) {
	if _, _, err := Sniff(bytes.NewReader(nil)); err != io.EOF {
		t.Errorf("nothing at all: got %v, want io.EOF", err)
	}
	broken := errors.New("broken")
	in := io.MultiReader(bytes.NewReader([]byte("PRI")),
		iotest.ErrReader(broken))
	if _, _, err := Sniff(in); err != broken {
		t.Errorf("got %v, want %v", err, broken)
	}
}

// Once it is sure, more bytes do not change its mind.
func FuzzDetect(f *testing.F) {
	f.Add([]byte(h2min.Preface), byte('x'))
	f.Add([]byte("PRI"), byte('x'))
	f.Fuzz(func(t *testing.T, p []byte, more byte) {
		first, sure := Detect(p)
		if !sure {
			return
		}
		if again, still := Detect(append(p, more)); again != first || !still {
			t.Errorf("%q and %q: got %v, %v, want %v", p, more, again, still,
				first)
		}
	})
}
