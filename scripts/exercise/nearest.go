package exercise

import (
	"encoding/hex"
	"fmt"
	"strings"
)

// lacking explains that text is not in a tool's output: with the line that
// comes nearest, and a mark where it goes wrong. Without such a line all of
// the output is shown.
func (c *clientResult) lacking(text []byte) *problem {
	pr := differs("the output does not contain %s", quote(text))
	near, want := c.nearest(string(text))
	if near == "" {
		return c.describe(pr)
	}
	pr.summary = unlike(near, want)
	pr.with("ran", c.command)
	if len(c.stdin) > 0 {
		pr.with("stdin", c.shownStdin())
	}
	return pr.with("got", strings.Join(append(c.above(near), near,
		mark(near, want)), "\n"))
}

// other explains an output that is not want: with the first line that differs.
func (c *clientResult) other(want string) *problem {
	got, wanted := strings.Split(c.stdout, "\n"), strings.Split(want, "\n")
	n := 0
	for n < len(got) && n < len(wanted) && got[n] == wanted[n] {
		n++
	}
	line := func(lines []string) string {
		if n < len(lines) && strings.Join(lines[n:], "") != "" {
			return quote([]byte(lines[n]))
		}
		return "no more lines"
	}
	pr := differs("the output differs in line %d", n+1)
	pr.with("ran", c.command)
	if len(c.stdin) > 0 {
		pr.with("stdin", c.shownStdin())
	}
	return pr.with("got", line(got)).with("want", line(wanted))
}

// nearest returns the first line of text that was not printed, and the printed
// line that has its label: what comes before the first space, = or colon.
// Where several do, it is the one that goes wrong last.
func (c *clientResult) nearest(text string) (near, want string) {
	printed := strings.Split(c.stdout, "\n")
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if strings.TrimSpace(line) == "" || strings.Contains(c.stdout, line) {
			continue
		}
		bare := strings.TrimLeft(line, " ")
		least := strings.IndexAny(bare, " =:") + 1
		if least <= 1 {
			return "", ""
		}
		for _, p := range printed {
			indent := len(p) - len(strings.TrimLeft(p, " "))
			n := indent + same(p[indent:], bare)
			if n-indent >= least && (near == "" || n > same(near, want)) {
				near, want = p, p[:indent]+bare
			}
		}
		return near, want
	}
	return "", ""
}

// same returns how many bytes a and b begin with together.
func same(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// above are the lines that say what line is about: the last one that is not
// indented as far, and nothing if line is not indented.
func (c *clientResult) above(line string) []string {
	head := ""
	for p := range strings.Lines(c.stdout) {
		p = strings.TrimSuffix(p, "\n")
		if p == line {
			break
		}
		if !strings.HasPrefix(p, " ") {
			head = p
		}
	}
	if !strings.HasPrefix(line, " ") || head == "" {
		return nil
	}
	return []string{head}
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
	if len(got) <= most && len(want) <= most {
		return fmt.Sprintf("got %q, want %q", got, want)
	}
	if r := []rune(where); len(r) > 2*most {
		where = string(r[:2*most]) + "…"
	}
	return want[:strings.IndexAny(want, " =:")] + ": " + where
}
