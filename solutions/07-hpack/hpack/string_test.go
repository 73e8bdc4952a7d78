//lab:solution-only

package hpack

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

func TestString(t *testing.T) {
	for _, c := range []struct{ hex, s string }{
		{"00", ""},
		{"80", ""},
		{"02 68 69", "hi"},
		{"0a 63 75 73 74 6f 6d 2d 6b 65 79", "custom-key"},
		{"88 25 a8 49 e9 5b a9 7d 7f", "custom-key"},
		{"7f 01" + strings.Repeat("7e", 128), strings.Repeat("~", 128)},
	} {
		p := unhex(t, c.hex)
		s, n, err := ParseString(append(p, 0x82), nil)
		if string(s) != c.s || n != len(p) || err != nil {
			t.Errorf("%s: got %q in %d bytes, %v, want %q", c.hex, s, n, err,
				c.s)
		}
	}
}

// The shorter form is the one that is sent; if they are alike, the plain one.
func TestAppendString(t *testing.T) {
	for _, c := range []struct{ s, hex string }{
		{"", "00"},
		{"a", "01 61"},
		{"aa", "02 61 61"},
		{"aaa", "82 18 c7"},
		{"custom-key", "88 25 a8 49 e9 5b a9 7d 7f"},
		{"~~~", "03 7e 7e 7e"},
	} {
		want := unhex(t, c.hex)
		if got := AppendString(nil, c.s); !bytes.Equal(got, want) {
			t.Errorf("%q: got % x, want % x", c.s, got, want)
		}
	}
}

func TestStringCut(t *testing.T) {
	for _, s := range []string{"", "01", "05 68 69", "7f",
		"7f ff ff ff ff 0e"} {
		_, _, err := ParseString(unhex(t, s), nil)
		if err != io.ErrUnexpectedEOF {
			t.Errorf("%q: got %v, want %v", s, err, io.ErrUnexpectedEOF)
		}
	}
}

// What a text has handed out stays as it was.
func TestText(t *testing.T) {
	var txt text
	var kept, want []string
	for i := range 2000 {
		s := strings.Repeat(string(rune('a'+i%26)), i%97)
		if i == 1000 {
			s = strings.Repeat("x", 5*chunk)
		}
		p := []byte(s)
		kept, want = append(kept, txt.keep(p)), append(want, s)
		clear(p)
	}
	for i := range kept {
		if kept[i] != want[i] {
			t.Fatalf("string %d: got %q, want %q", i, kept[i], want[i])
		}
	}
}
