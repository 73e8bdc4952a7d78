package exercise

import (
	"fmt"
	"slices"
	"strings"
)

// printout is what a tool printed, line by line, beside what helps to tell
// where it goes wrong.
type printout struct {
	lines []string
	right []string // what the reference printed, nil if it did not run
	taken []bool   // the lines that another expectation has matched
}

// newPrintout takes the lines that hold other expectations' texts for right:
// of each text the first place where it stands.
func newPrintout(out, right string, others []string) *printout {
	p := &printout{lines: outputLines(out)}
	if right != "" {
		p.right = outputLines(right)
	}
	p.taken = make([]bool, len(p.lines)+1)
	for _, text := range others {
		bare := strings.Trim(text, "\n")
		at := strings.Index(out, text)
		if at < 0 || bare == "" {
			continue
		}
		at += strings.Index(text, bare)
		first := strings.Count(out[:at], "\n")
		for i := range strings.Count(bare, "\n") + 1 {
			p.taken[first+i] = true
		}
	}
	return p
}

func outputLines(out string) []string {
	return strings.Split(strings.TrimRight(out, "\n"), "\n")
}

// common tells a line that the reference has printed, too, and as often.
func (p *printout) common(n int) bool {
	often := func(lines []string) (times int) {
		for _, line := range lines {
			if line == p.lines[n] {
				times++
			}
		}
		return times
	}
	return often(p.lines) <= often(p.right)
}

// parting is the first line that is not as the reference's, -1 without one.
func (p *printout) parting() int {
	n := 0
	for n < len(p.lines) && n < len(p.right) && p.lines[n] == p.right[n] {
		n++
	}
	if p.right == nil || n == len(p.lines) && n == len(p.right) {
		return -1
	}
	return n
}

// place is where text should be: the line in its place, and what of text is
// wanted there. The line is -1 where nothing comes near. What differs from the
// reference is asked first, for that tells a line that is missing from one
// that is wrong; then the likeness of single lines.
func (p *printout) place(text string) (line int, want string) {
	n := p.parting()
	if len(p.lines) == 1 && p.lines[0] == "" {
		return -1, ""
	}
	if n >= 0 && n < len(p.right) && strings.TrimSpace(p.right[n]) != "" &&
		slices.Contains(strings.Split(text, "\n"), p.right[n]) {
		return n, p.right[n]
	}
	return p.nearest(text)
}

// accused reports whether line n is what was to be want: it has the same label,
// and nobody else wants it as it is. Another line only stands in its place.
func (p *printout) accused(n int, want string) bool {
	return n < len(p.lines) && !p.taken[n] &&
		label(strings.TrimSpace(p.lines[n])) == label(strings.TrimSpace(want))
}

// shown are the lines up to the one that is wrong: some before it, and the one
// without indent that says what it is about.
func (p *printout) shown(n int) []string {
	from := max(0, n-2)
	if n < len(p.lines) && strings.HasPrefix(p.lines[n], " ") {
		for from > 0 && strings.HasPrefix(p.lines[from], " ") {
			from--
		}
	}
	shown := slices.Clone(p.lines[from:min(n+1, len(p.lines))])
	if len(shown) > 4 {
		shown = append(append(shown[:1:1], "  …"), shown[len(shown)-2:]...)
	}
	return shown
}

// around are the lines about where it parts from the reference, or the first.
func (p *printout) around() string {
	const before, after = 2, 4
	from := max(0, p.parting()-before)
	to := min(from+before+after, len(p.lines))
	shown := slices.Clone(p.lines[from:to])
	if from > 0 {
		shown = slices.Insert(shown, 0, "… "+lineCount(from)+" before")
	}
	if more := len(p.lines) - to; more > 0 {
		shown = append(shown, "… "+lineCount(more)+" more")
	}
	return strings.Join(shown, "\n")
}

func lineCount(n int) string {
	if n == 1 {
		return "1 line"
	}
	return fmt.Sprintf("%d lines", n)
}

// errors are the lines in which the tool itself says what is wrong, but for
// those that are shown.
func (p *printout) errors(shown string) string {
	var said []string
	for _, line := range p.lines {
		text, ok := strings.CutPrefix(strings.TrimSpace(line), "error: ")
		if ok && !strings.Contains(shown, text) {
			said = append(said, text)
		}
	}
	return strings.Join(said[:min(2, len(said))], "\n")
}
