package exercise

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"barewire/scripts/dissect"
)

// pointed shows the bytes from one offset of what came, with a caret under
// another, and what is wrong there. Bytes are counted from from.
func (s *socket) pointed(from, at int, want, got string) Line {
	line, caret := dissect.Caret(s.got[from:], at-from, width)
	return Line{"got", fmt.Sprintf("%s\n%s byte %d: want %s, got %s",
		line, caret, at-from, want, got)}
}

// named names the byte at an offset of what came.
func (s *socket) named(at int) string {
	if at >= len(s.got) {
		return "the end"
	}
	switch c := s.got[at]; c {
	case '\n':
		return `\n (0a)`
	case '\r':
		return `\r (0d)`
	default:
		return fmt.Sprintf("%s (%02x)", dissect.Quote(s.got[at:at+1], 0), c)
	}
}

// readLine takes the next line, which CR LF must end.
func (x *expectation) readLine(c *socket, what string) (string, error) {
	end := -1
	err := c.fill(x.deadline(), func(p []byte) bool {
		end = bytes.IndexByte(p, '\n')
		return end >= 0
	})
	if err != nil {
		return "", x.unended(c, err, what)
	}
	at := c.pos + end
	if end == 0 || c.got[at-1] != '\r' {
		pr := differs("the line ends with LF, not CR LF")
		pr.lines = append(pr.lines,
			c.pointed(c.pos, at, `\r\n (0d 0a)`, `\n (0a)`))
		return "", pr
	}
	line := string(c.got[c.pos : at-1])
	c.pos = at + 1
	return line, nil
}

// unended is the problem of a line of which no end has come.
func (x *expectation) unended(c *socket, err error, what string) error {
	pr := c.waited(err, what, x.within)
	got := string(c.unread())
	if slices.Contains(x.args, got) || got != "" && err == io.EOF {
		pr.kind, pr.summary = KindDiffers, "the line came without CR LF"
	}
	return pr
}

// expect line TEXT… reads the next line, ended by CR LF. Several texts are
// alternatives.
func (x *expectation) line(c *socket) error {
	from := c.pos
	got, err := x.readLine(c, fmt.Sprintf("the line %q", first(x.args)))
	if err != nil {
		return err
	}
	if len(x.args) == 0 && x.twin != nil {
		x.args = []string{lineAt(x.twin, from)}
	}
	for _, want := range x.args {
		if got == want {
			return nil
		}
	}
	if len(x.args) == 0 {
		return nil
	}
	want := x.args[0]
	at := commonPrefix(got+"\r\n", want+"\r\n")
	pr := differs("the line is not the one wanted")
	pr.lines = append(pr.lines, Line{"want", quote([]byte(want + "\r\n"))},
		c.pointed(from, from+at, nextByte(want+"\r\n", at), c.named(from+at)))
	return pr
}

// lineAt is the line that starts at an offset of what came.
func lineAt(c *socket, from int) string {
	line, _, _ := bytes.Cut(c.got[from:], []byte("\r\n"))
	return string(line)
}

func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}

// commonPrefix is how many bytes a and b begin with alike.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// nextByte names the byte of s at an offset, for "want".
func nextByte(s string, at int) string {
	if at >= len(s) {
		return "nothing"
	}
	return fmt.Sprintf("%s (%02x)", dissect.Quote([]byte(s[at:at+1]), 0), s[at])
}

// expect bytes PIECE… wants exactly these bytes next, as they stand.
func (x *expectation) bytes(c *socket) error {
	want, err := x.run.pieces(x.args)
	if err != nil {
		return err
	}
	err = c.fill(x.deadline(), func(p []byte) bool {
		return len(p) >= len(want) ||
			!bytes.HasPrefix(want, p)
	})
	got := string(c.unread()[:min(len(want), len(c.unread()))])
	at := commonPrefix(got, string(want))
	if at < len(got) {
		pr := differs("the bytes differ")
		pr.lines = append(pr.lines, Line{"want", quote(want)},
			c.pointed(c.pos, c.pos+at, nextByte(string(want), at),
				c.named(c.pos+at)))
		return pr
	}
	if err != nil {
		return c.waited(err, quote(want), x.within)
	}
	c.pos += len(want)
	return nil
}
