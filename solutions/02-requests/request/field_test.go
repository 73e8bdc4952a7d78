//lab:solution-only

package request

import (
	"slices"
	"strings"
	"testing"
)

func TestParseField(t *testing.T) {
	for _, c := range []struct {
		name, line string
		want       Field
		status     int
	}{
		{"5", "Host: a", Field{"Host", "a"}, 0},
		{"5.1 no space", "Host:a", Field{"Host", "a"}, 0},
		{"5.1 OWS", "Host:\t a b \t ", Field{"Host", "a b"}, 0},
		{"empty value", "X:", Field{"X", ""}, 0},
		{"white space only", "X: \t", Field{"X", ""}, 0},
		{"colons in the value", "X: a:b:", Field{"X", "a:b:"}, 0},
		{"9110 5.6.2 every tchar", "!#$%&'*+-.^_`|~09azAZ: x",
			Field{"!#$%&'*+-.^_`|~09azAZ", "x"}, 0},
		{"9110 5.5 obs-text", "X: \x80\xff", Field{"X", "\x80\xff"}, 0},
		{"HTAB within", "X: 12345678\t9", Field{"X", "12345678\t9"}, 0},
		{"no colon", "abc", Field{}, 400},
		{"empty", "", Field{}, 400},
		{"no name", ": a", Field{}, 400},
		{"5.1 space before the colon", "Host : a", Field{}, 400},
		{"5.2 obs-fold", " b", Field{}, 400},
		{"5.2 obs-fold with a colon", "\tb: c", Field{}, 400},
		{"delimiter in the name", "X(: a", Field{}, 400},
		{"obs-text in the name", "X\xe9: a", Field{}, 400},
		{"9110 5.5 NUL", "X: a\x00b", Field{}, 400},
		{"2.2 bare CR", "X: a\rb", Field{}, 400},
		{"2.2 bare LF", "X: a\nb", Field{}, 400},
		{"9110 5.5 DEL", "X: a\x7f", Field{}, 400},
		{"bare CR at the end", "X: a\r", Field{}, 400},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := ParseField(c.line)
			wantStatus(t, err, c.status)
			if err == nil && got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

// textSpan looks at eight bytes at a time. The table decides what is right.
func TestTextSpanAgreesWithTheTable(t *testing.T) {
	for c := range 256 {
		for at := range 20 {
			s := []byte(strings.Repeat("\x80 a\xff~", 4))
			s[at] = byte(c)
			got, want := textSpan(string(s)), spanOf(string(s), inText)
			if got != want {
				t.Fatalf("byte %#02x at %d: got %d, want %d", c, at, got, want)
			}
		}
	}
}

func TestFields(t *testing.T) {
	f := Fields{{"X", "1"}, {"Host", ""}, {"x", "2"}, {"X-Y", "3"}}
	if got := f.Get("hOST"); got != "" || !f.Has("hOST") {
		t.Errorf("5.5 an empty value: got %q, %v", got, f.Has("hOST"))
	}
	if got := f.Get("X"); got != "1" {
		t.Errorf("5.1 the first: got %q", got)
	}
	got := slices.Collect(f.Values("X"))
	if !slices.Equal(got, []string{"1", "2"}) {
		t.Errorf("5.3 in order: got %q", got)
	}
	if f.Has("Y") || f.Get("Y") != "" {
		t.Error("got a field that is not there")
	}
	for range f.Values("x") {
		break // whoever has enough may stop
	}
}

func FuzzParseField(f *testing.F) {
	for _, s := range []string{"Host: a", "X:", "Host : a", "X: a\x00", ":", "X"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		field, err := ParseField(s)
		if err != nil {
			return
		}
		again, err := ParseField(field.Name + ": " + field.Value)
		if err != nil || again != field {
			t.Errorf("%q is %+v, which comes back as %+v, %v", s, field, again,
				err)
		}
		if strings.ContainsAny(field.Value, "\x00\r\n") {
			t.Errorf("%q: control bytes in %q", s, field.Value)
		}
	})
}
