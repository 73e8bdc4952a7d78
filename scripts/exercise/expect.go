package exercise

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"barewire/scripts/dissect"
)

// expectation is one expect, on one socket of one side.
type expectation struct {
	run    *run
	side   *side
	twin   *socket // the reference's socket, nil on its own side or alone
	neg    bool
	args   []string
	within time.Duration
	after  time.Duration
}

// waits are the expectations about a connection, by their first word.
var waits = map[string]func(*expectation, *socket) error{
	"line":     (*expectation).line,
	"bytes":    (*expectation).bytes,
	"status":   (*expectation).status,
	"field":    (*expectation).field,
	"date":     (*expectation).date,
	"body":     (*expectation).body,
	"body-has": (*expectation).bodyHas,
	"trailer":  (*expectation).trailer,
	"no-body":  (*expectation).noBody,
	"end":      (*expectation).end,
	"closed":   (*expectation).closed,
	"silence":  (*expectation).silence,
}

// outcomes are the expectations about a program or a client.
var outcomes = map[string]func(*expectation) error{
	"log":         (*expectation).log,
	"quiet":       (*expectation).quiet,
	"exit":        (*expectation).exit,
	"output":      (*expectation).output,
	"output-exit": (*expectation).outputExit,
}

// expect [@NAME] [-within DURATION] [-after DURATION] WHAT [ARG…] waits until
// WHAT has come, 2 s unless -within says otherwise. With -after it must not
// come sooner than that, counted from before the connection was opened. What
// has no value is compared with the reference's.
func (r *run) expect(neg bool, args []string) error {
	name, args := take(args)
	x := expectation{run: r, neg: neg, within: patience}
	for len(args) > 1 && strings.HasPrefix(args[0], "-") {
		d, err := time.ParseDuration(args[1])
		switch {
		case err != nil:
			return scriptError("expect %s: %v", args[0], err)
		case args[0] == "-within":
			x.within = d
		case args[0] == "-after":
			x.after = d
		default:
			return scriptError("expect: unknown option %s", args[0])
		}
		args = args[2:]
	}
	if len(args) == 0 {
		return scriptError("expect what?")
	}
	x.args = args[1:]
	if f := outcomes[args[0]]; f != nil {
		return r.both(func(s *side) error {
			y := x
			y.side = s
			return f(&y)
		})
	}
	f := waits[args[0]]
	if f == nil {
		return scriptError("expect: unknown %q", args[0])
	}
	return x.onBoth(name, f)
}

// onBoth asks the reference first: its answer is what a missing value means.
func (x expectation) onBoth(name string,
	f func(*expectation, *socket) error) error {
	r := x.run
	order := []*side{r.reference, r.learner}
	if x.after > 0 {
		// What came too early must be seen when it comes.
		order = []*side{r.learner, r.reference}
	}
	for _, s := range order {
		if s == nil {
			continue
		}
		b, err := s.connection(name)
		if err != nil {
			return err
		}
		r.used(name)
		for _, c := range b.sockets {
			y := x
			y.side = s
			if s == r.learner && r.reference != nil && x.after == 0 {
				y.twin = r.reference.conns[name].sockets[0]
			}
			err := f(&y, c)
			if err == nil {
				err = y.notSooner(c)
			}
			if err == nil {
				continue
			}
			s.culprit = c
			if s == r.reference {
				return r.both(func(t *side) error {
					if t == s {
						return err
					}
					return nil
				})
			}
			return err
		}
	}
	return nil
}

// notSooner checks -after.
func (x *expectation) notSooner(c *socket) error {
	if took := time.Since(c.opened); took < x.after {
		return differs("it came %v after the connection was opened, "+
			"want not before %v", took.Round(time.Millisecond), x.after)
	}
	return nil
}

func (x *expectation) deadline() time.Time { return time.Now().Add(x.within) }

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
		return "", c.waited(err, what, x.within)
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

// expect end wants the end of the stream (FIN), with nothing before it.
func (x *expectation) end(c *socket) error {
	err := c.fill(x.deadline(), func(p []byte) bool { return len(p) > 0 })
	switch {
	case err == nil:
		pr := differs("%s more came where the stream should end",
			bytesText(len(c.unread())))
		pr.lines = append(pr.lines, c.pointed(max(0, c.pos-20), c.pos,
			"the end of the stream", c.named(c.pos)))
		return pr
	case err == io.EOF && isReset(c.sendEr):
		// The end came, yet what was still being sent met a closed door.
		return c.waited(c.sendEr, "all was sent", x.within)
	case err == io.EOF:
		return nil
	}
	return c.waited(err, "the end of the stream (FIN)", x.within)
}

// expect closed wants the connection over, by FIN or RST; what came before is
// not looked at.
func (x *expectation) closed(c *socket) error {
	deadline := x.deadline()
	for c.readEr == nil {
		c.pos = len(c.got)
		if err := c.more(deadline); errors.Is(err, os.ErrDeadlineExceeded) {
			return c.waited(err, "the connection to be closed", x.within)
		}
	}
	c.pos = len(c.got)
	return nil
}

// expect silence [DURATION] wants nothing to come and the connection to stay
// open that long, 30 ms if nothing is said.
func (x *expectation) silence(c *socket) error {
	d := 30 * time.Millisecond
	if len(x.args) > 0 {
		var err error
		if d, err = time.ParseDuration(x.args[0]); err != nil {
			return scriptError("expect silence: %v", err)
		}
	}
	err := c.fill(time.Now().Add(d), func(p []byte) bool { return len(p) > 0 })
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		return nil
	case err == nil:
		return differs("an answer came too early").
			with("got", quote(c.unread())).
			with("want", "nothing yet: the client has not finished")
	}
	return (&problem{kind: KindClosed,
		summary: "the connection is closed, want it open and silent"}).
		with("state", "the connection is "+c.state())
}

// bytesText says how many bytes: 1 byte, 2 bytes.
func bytesText(n int) string {
	if n == 1 {
		return "1 byte"
	}
	return fmt.Sprintf("%d bytes", n)
}
