package exercise

import (
	"strings"
	"testing"
)

func TestPieces(t *testing.T) {
	r := new(run)
	for _, c := range []struct{ args, want string }{
		{`GET`, "GET"},
		{`a\r\n\t\0\\\x7f`, "a\r\n\t\x00\\\x7f"},
		{`3*ab c`, "abababc"},
		{`2*\r\n`, "\r\n\r\n"},
		{`hex:0d0aff`, "\r\n\xff"},
		{`0*a`, ""},
	} {
		got, err := r.pieces(strings.Fields(c.args))
		if err != nil || string(got) != c.want {
			t.Errorf("%s: got %q, %v, want %q", c.args, got, err, c.want)
		}
	}
}

func TestFramesPiece(t *testing.T) {
	got, err := new(run).piece(`frames:DATA stream=1 END_STREAM data=a\x20b ` +
		`+ 0x2a stream=3 payload=hex:ff`)
	want := "\x00\x00\x03\x00\x01\x00\x00\x00\x01a b" +
		"\x00\x00\x01\x2a\x00\x00\x00\x00\x03\xff"
	if err != nil || string(got) != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
}

func TestFramesText(t *testing.T) {
	for want, args := range map[string][]string{
		"PING + DATA stream=1": {"-stdin", "frames:PING", "-stdin",
			"frames:DATA stream=1"},
		"": {"-stdin", "frames:PING", "-stdin", "hex:00"},
	} {
		if got := framesText(args); got != want {
			t.Errorf("%q: got %q, want %q", args, got, want)
		}
	}
}

func TestPiecesRefuse(t *testing.T) {
	r := new(run)
	for _, arg := range []string{
		`\q`, `a\`, `\xg1`, `\x1`, `hex:0`, `99999999999*a`,
		`frames:`, `frames:PIN`,
	} {
		if p, err := r.pieces([]string{arg}); err == nil {
			t.Errorf("%s: got %q, want an error", arg, p)
		}
	}
}

func FuzzUnescape(f *testing.F) {
	f.Add(`a\r\n\x00\\`)
	f.Fuzz(func(t *testing.T, s string) {
		p, err := Unescape(s)
		if err == nil && len(p) > len(s) {
			t.Errorf("%q: got %d bytes, want at most %d", s, len(p), len(s))
		}
	})
}
