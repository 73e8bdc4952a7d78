//lab:solution-only

package websocket

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"barewire/11-ws-frames/wsframe"
)

var texts = []string{"", "hello", "κόσμε", "\xed\x9f\xbf", "\xee\x80\x80",
	"\xf4\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xed\xa0\x80", "\xc0\xaf",
	"\xe0\x9f\xbf", "\xf0\x8f\xbf\xbf", "\x80", "\xfe", "\xff", "a\xf8\x88",
	"κόσ\xcf", "\xe2\x82", "\xe2\x82a", "€\xc3(", strings.Repeat("€", 40)}

// Whatever the cuts, the verdict is utf8.Valid's.
func TestValidator(t *testing.T) {
	for _, text := range texts {
		for a := 0; a <= len(text); a++ {
			for b := a; b <= len(text); b++ {
				var v Validator
				got := true
				for _, p := range []string{text[:a], text[a:b], text[b:]} {
					got = got && v.Write([]byte(p))
				}
				got = got && v.Done()
				if want := utf8.ValidString(text); got != want {
					t.Fatalf("%q cut at %d and %d: got %v", text, a, b, got)
				}
			}
		}
	}
}

// mayBecome reports whether p is the beginning of some text.
func mayBecome(p []byte) bool {
	if utf8.Valid(p) {
		return true
	}
	for n := 1; n <= min(3, len(p)); n++ {
		if utf8.Valid(p[:len(p)-n]) && !utf8.FullRune(p[len(p)-n:]) {
			return true
		}
	}
	return false
}

// The first byte that cannot be right is where it says no.
func TestValidatorFailsFast(t *testing.T) {
	for _, text := range texts {
		var v Validator
		for i := range len(text) {
			want := mayBecome([]byte(text[:i+1]))
			if got := v.Write([]byte{text[i]}); got != want {
				t.Errorf("%q byte %d: got %v, want %v", text, i, got, want)
			}
			if !want {
				break
			}
		}
	}
}

func FuzzValidator(f *testing.F) {
	for _, text := range texts {
		f.Add([]byte(text), 1, 2)
	}
	f.Fuzz(func(t *testing.T, p []byte, a, b int) {
		a = min(a&0xff, len(p))
		b = a + min(b&0xff, len(p)-a)
		var v Validator
		ok := v.Write(p[:a]) && v.Write(p[a:b])
		if ok != mayBecome(p[:b]) {
			t.Fatalf("%q, %d, %d: got %v", p, a, b, ok)
		}
		if ok = ok && v.Write(p[b:]) && v.Done(); ok != utf8.Valid(p) {
			t.Fatalf("%q, %d, %d: got %v in the end", p, a, b, ok)
		}
	})
}

// However large a frame may be, what it is added to does not overflow.
func TestAssemblerOverflow(t *testing.T) {
	var a Assembler
	first := wsframe.Header{Opcode: wsframe.Binary, Length: 10}
	if err := a.Begin(first, math.MaxInt64, 20); err != nil {
		t.Fatal(err)
	}
	rest := wsframe.Header{Opcode: wsframe.Continuation, Length: math.MaxInt64}
	err := a.Begin(rest, math.MaxInt64, 20)
	if codeOf(err) != wsframe.TooBig {
		t.Errorf("got %v, want 1009", err)
	}
}

// RFC 6455 §5.4.
func TestAssembler(t *testing.T) {
	const text, more = wsframe.Text, wsframe.Continuation
	h := func(op wsframe.Opcode, fin bool, length int64) wsframe.Header {
		return wsframe.Header{Opcode: op, Fin: fin, Length: length}
	}
	for name, c := range map[string]struct {
		frames []wsframe.Header
		want   wsframe.Code // of the last
	}{
		"one":           {[]wsframe.Header{h(text, true, 5)}, 0},
		"two":           {[]wsframe.Header{h(text, true, 5), h(text, true, 5)}, 0},
		"three parts":   {[]wsframe.Header{h(text, false, 5), h(more, false, 5), h(more, true, 0)}, 0},
		"orphan":        {[]wsframe.Header{h(more, true, 5)}, 1002},
		"after the end": {[]wsframe.Header{h(text, false, 5), h(more, true, 5), h(more, true, 1)}, 1002},
		"unfinished":    {[]wsframe.Header{h(text, false, 5), h(text, true, 5)}, 1002},
		"long frame":    {[]wsframe.Header{h(text, true, 11)}, 1009},
		"long message":  {[]wsframe.Header{h(text, false, 10), h(more, false, 10), h(more, true, 1)}, 1009},
		"just":          {[]wsframe.Header{h(text, false, 10), h(more, true, 10)}, 0},
		"one after all": {[]wsframe.Header{h(text, false, 10), h(more, true, 10), h(text, true, 10)}, 0},
	} {
		var a Assembler
		var err error
		for i, f := range c.frames {
			if err = a.Begin(f, 10, 20); err != nil && i < len(c.frames)-1 {
				t.Errorf("%s: frame %d: %v", name, i, err)
			}
		}
		if got := codeOf(err); got != c.want {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}
