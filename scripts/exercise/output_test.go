package exercise

import (
	"strings"
	"testing"
)

// What a program printed is quoted as what is wanted of it is, or a bad escape
// could not be told from the right one.
func TestQuotedLines(t *testing.T) {
	for _, c := range []struct{ out, want string }{
		{"", "nothing"},
		{"\n", `"\n"`},
		{"one\ntwo\nthree", `"two\n"` + "\n" + `"three"`},
		{"Received: say \\\"hi\\\"\n", `"Received: say \\\"hi\\\"\n"`},
		{"a\x1b[31mb\na\\x1b[31mb\n", `"a\x1b[31mb\n"` + "\n" +
			`"a\\x1b[31mb\n"`},
	} {
		if got := quotedLines(c.out, 2); got != c.want {
			t.Errorf("%q: got %s, want %s", c.out, got, c.want)
		}
	}
	long := "Received: " + strings.Repeat("a", outputCap) + "… (203 bytes)\n"
	if got := quotedLines(long, 1); !strings.HasPrefix(got, `…"aaa`) ||
		!strings.HasSuffix(got, `aaa… (203 bytes)\n"`) {
		t.Errorf("a long line: got %s, want its end", got)
	}
}
