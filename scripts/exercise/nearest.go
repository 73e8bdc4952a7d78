package exercise

import (
	"encoding/hex"
	"fmt"
	"strings"
)

// nearest returns the printed line that comes nearest to the first line of
// text that was not printed: it begins with the same word, and of several it
// is the one that goes wrong last. Nobody else's line is taken for it, nor one
// that is right.
func (p *printout) nearest(text string) (line int, want string) {
	line = -1
	out := strings.Join(p.lines, "\n") + "\n"
	for wanted := range strings.Lines(text) {
		if strings.TrimSpace(wanted) == "" || strings.Contains(out, wanted) {
			continue
		}
		bare := strings.TrimLeft(strings.TrimSuffix(wanted, "\n"), " ")
		least := len(label(bare)) + 1
		for i, printed := range p.lines {
			indent := len(printed) - len(strings.TrimLeft(printed, " "))
			n := indent + same(printed[indent:], bare)
			if least > 1 && n-indent >= least && !p.taken[i] && !p.common(i) &&
				(line < 0 || n > same(p.lines[line], want)) {
				line, want = i, printed[:indent]+bare
			}
		}
		break
	}
	return line, want
}

// label is what a line is about: what stands before its first ": ", else
// before its first space or =.
func label(line string) string {
	if name, _, ok := strings.Cut(line, ": "); ok {
		return name
	}
	return line[:max(0, strings.IndexAny(line, " ="))]
}

// same returns how many bytes a and b begin with together.
func same(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// mark points at where got goes wrong: at the byte, in hex digits, else at the
// word.
func mark(got, want string) string {
	at := same(got, want)
	start := strings.LastIndexAny(got[:at], " =:") + 1
	word, wanted := got[start:], want[start:]
	if p, err := hex.DecodeString(wanted); err == nil && len(p) > 4 {
		n := (at - start) / 2
		at = start + 2*n
		return fmt.Sprintf("%s^^ byte %d: want %s, got %s",
			strings.Repeat(" ", at), n, digits(wanted, n), digits(word, n))
	}
	if at == len(want) {
		return strings.Repeat(" ", at) + "^ want the line to end here"
	}
	return fmt.Sprintf("%s^ want %s", strings.Repeat(" ", start), wanted)
}

// digits are those of byte n.
func digits(s string, n int) string {
	if len(s) < 2*n+2 {
		return "the end"
	}
	return s[2*n : 2*n+2]
}

// unlike says in a line how got differs from want.
func unlike(got, want string) string {
	const most = 34 // columns for each
	where := strings.TrimLeft(mark(got, want), " ^")
	got, want = strings.TrimSpace(got), strings.TrimSpace(want)
	name := cutRunes(label(want), most)
	if len(got) <= most && len(want) <= most || name == "" {
		return fmt.Sprintf("got %q, want %q", cutRunes(got, most),
			cutRunes(want, most))
	}
	return name + ": " + cutRunes(where, 2*most)
}

// cutRunes is the first n characters of s, and a sign that there are more.
func cutRunes(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}
