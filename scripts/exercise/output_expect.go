package exercise

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// expect output [TEXT…] wants each text in what the last client or tool
// printed; without a text, exactly what it printed with the reference.
//
// ! expect output TEXT… wants none of them.
func (x *expectation) output() error {
	c := &x.side.client
	if len(x.args) == 0 && x.side == x.run.learner && x.run.reference != nil {
		want := x.run.reference.client.stdout
		if c.stdout == want {
			return nil
		}
		return c.other(want)
	}
	if x.notRun() {
		return nil
	}
	for _, arg := range x.args {
		text, err := x.run.piece(arg)
		if err != nil {
			return err
		}
		if strings.Contains(c.stdout, string(text)) == x.neg {
			if x.neg {
				return c.describe(differs("the output must not contain %s",
					quote(text)), x.printout())
			}
			return c.lacking(string(text), x.printout())
		}
	}
	return nil
}

// printout is the output at hand beside the reference's.
func (x *expectation) printout() *printout {
	right := ""
	if ref := x.run.reference; ref != nil && x.side != ref {
		right = ref.client.stdout
	}
	return newPrintout(x.side.client.stdout, right, x.run.wantedOutput())
}

// notRun tells the reference whose client was not needed.
func (x *expectation) notRun() bool {
	return x.side == x.run.reference && x.side.client.command == ""
}

// expect output-exit N wants the last client or tool to have ended with the
// exit status N.
func (x *expectation) outputExit() error {
	want, err := strconv.Atoi(first(x.args))
	if err != nil {
		return scriptError("expect output-exit wants a number")
	}
	if c := &x.side.client; c.exit != want && !x.notRun() {
		return c.describe(differs("exit status %d, want %d", c.exit, want),
			x.printout())
	}
	return nil
}

// lacking explains that text is not in the output: with the line that stands
// in its place, and a mark where it goes wrong. Where none comes near, the
// output is shown about the place where it parts from the reference's.
func (c *clientResult) lacking(text string, p *printout) *problem {
	pr := differs("the output does not contain %s", quote([]byte(text)))
	n, want := p.place(text)
	if n < 0 {
		return c.describe(pr, p)
	}
	c.input(pr)
	shown := p.shown(n)
	if p.accused(n, want) {
		pr.summary = unlike(p.lines[n], want)
		shown = append(shown, mark(p.lines[n], want))
		pr.with("got", strings.Join(shown, "\n"))
	} else {
		pr.summary = "the output lacks " +
			quote([]byte(strings.TrimSpace(want)))
		pr.with("got", strings.Join(shown, "\n")).with("want", want)
	}
	return c.complaint(pr, p, strings.Join(shown, "\n"))
}

// describe adds the command, what it was given and what it printed.
func (c *clientResult) describe(pr *problem, p *printout) *problem {
	shown := shownBody([]byte(c.stdout))
	if len(p.lines) > 1 && !strings.HasPrefix(shown, `"`) {
		shown = p.around()
	}
	return c.complaint(c.input(pr).with("got", shown), p, shown)
}

// input adds the command and what it was given.
func (c *clientResult) input(pr *problem) *problem {
	pr.with("ran", c.command)
	if len(c.stdin) > 0 {
		pr.with("stdin", c.shownStdin())
	}
	return pr
}

// complaint adds what the tool itself says is wrong: often that tells most.
// What it has printed last says why it failed.
func (c *clientResult) complaint(pr *problem, p *printout,
	shown string) *problem {
	said := p.errors(shown)
	last := p.lines[len(p.lines)-1]
	if said == "" && c.stderr == "" && c.exit != 0 &&
		strings.HasPrefix(c.command, goRun) && !strings.Contains(shown, last) {
		said = last
	}
	if said != "" {
		pr.with("error", said)
	}
	if c.stderr != "" {
		pr.with("error", lastLines(c.stderr, 2))
	}
	return pr
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
	pr := c.input(differs("the output differs in line %d", n+1))
	pr.with("got", line(got)).with("want", line(wanted))
	return c.complaint(pr, newPrintout(c.stdout, want, nil), line(got))
}

// shownStdin is frames as frames, text as text and anything else in hex.
func (c *clientResult) shownStdin() string {
	const most = 20 // bytes in hex that fit into a line
	p := c.stdin
	switch {
	case c.frames != "":
		return c.frames
	case !strings.ContainsFunc(string(p), unprintable):
		return quote(p)
	case len(p) <= most:
		return fmt.Sprintf("% x", p)
	}
	return fmt.Sprintf("% x … %d bytes more", p[:most], len(p)-most)
}

func unprintable(r rune) bool {
	return r != '\r' && r != '\n' && !unicode.IsPrint(r) || r == utf8.RuneError
}
