package exercise

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// The kinds of failure, by what the learner should do about them.
const (
	KindNotBegun  = "not-begun"
	KindDiffers   = "differs"   // the bytes are not what the rule wants
	KindHang      = "hang"      // nothing came within the wait
	KindClosed    = "closed"    // the connection ended too early
	KindPanic     = "panic"     // the program crashed
	KindExit      = "exit"      // the program ended, or would not
	KindRace      = "race"      // the race detector spoke
	KindFlood     = "flood"     // more output than any answer needs
	KindReference = "reference" // the course's own fault
	KindScript    = "script"    // the script's own fault
)

// maxLines is the longest a failure may be when it is printed.
const maxLines = 15

// Failure is what a learner reads about one script: what was sent, what came,
// which rule that breaks, and what to do next.
type Failure struct {
	Exercise string // 03-02
	Name     string // status-line
	Summary  string // one line
	Lines    []Line
	Line     int    // of the script, 0 if none
	Kind     string // one of the Kind constants

	plain bool // more time would have changed nothing
}

// Line is one labelled line of a failure. A Text of several lines is
// continued under its first.
type Line struct{ Label, Text string }

func (f *Failure) add(label, text string) {
	if text != "" {
		f.Lines = append(f.Lines, Line{label, text})
	}
}

// gap parts the two commands of a failure's last line.
const gap = "      next: "

// next adds the last lines: what shows the failure again, and what helps.
func (f *Failure) next(again string) {
	const room = 44 // columns, for both in a line
	hint := "go tool lab hint " + f.Exercise
	if len(again) <= room {
		f.add("again", again+gap+hint)
		return
	}
	f.add("again", again)
	f.add("next", hint)
}

// From is the failure as it is told to somebody who stands where dir leads to
// the chapter's folder; "" says that it is this one. The commands say so.
func (f *Failure) From(dir string) *Failure {
	at := slices.IndexFunc(f.Lines, func(l Line) bool { return l.Label == "again" })
	if dir == "" || at < 0 {
		return f
	}
	const here = "go run ."
	there := strings.NewReplacer(here, "go -C "+dir+" run .")
	again, _, _ := strings.Cut(f.Lines[at].Text, gap)
	if again != asItIs && !strings.Contains(again, here) {
		return f
	}
	g := *f
	g.Lines = slices.Clone(f.Lines[:at])
	if again == asItIs {
		for i, l := range g.Lines {
			if l.Label == "ran" {
				g.Lines[i].Text = there.Replace(l.Text)
			}
		}
	}
	g.next(there.Replace(again))
	return &g
}

// Title is the failure's first line.
func (f *Failure) Title() string {
	return fmt.Sprintf("FAIL %s %s: %s", f.Exercise, f.Name, f.Summary)
}

// String is the failure as it is printed: plain text, at most 15 lines.
func (f *Failure) String() string {
	lines, ruled := []string{f.Title()}, 0
	for _, l := range f.Lines {
		label := l.Label
		if label == "rule" {
			ruled = len(lines)
		}
		for _, text := range strings.Split(l.Text, "\n") {
			lines = append(lines, fmt.Sprintf("  %-5s %s", label, text))
			label = ""
		}
	}
	lines = shorten(lines, ruled)
	for i, l := range lines {
		lines[i] = visible(strings.TrimRight(l, " "))
	}
	return strings.Join(lines, "\n") + "\n"
}

// shorten cuts where least is lost: the first lines say what is wrong, and the
// rule at lines[ruled] and what follows it say what to do. Only where the two
// leave no room something goes between the rule and the last lines, too.
func shorten(lines []string, ruled int) []string {
	const first, last = 5, 3
	over := len(lines) - maxLines + 1
	if over <= 1 {
		return lines
	}
	note := fmt.Sprintf("        (%d more lines)", over)
	before := min(over, max(ruled-first, 0))
	end := len(lines) - last
	if before == 0 {
		return slices.Replace(lines, end-over, end, note)
	}
	lines = slices.Delete(lines, end-(over-before), end)
	return slices.Replace(lines, ruled-before, ruled, note)
}

// visible shows the control characters of a line, which a terminal would obey.
func visible(line string) string {
	if !strings.ContainsFunc(line, unicode.IsControl) {
		return line
	}
	var b strings.Builder
	for _, c := range line {
		if unicode.IsControl(c) {
			quoted := strconv.QuoteRuneToASCII(c)
			b.WriteString(quoted[1 : len(quoted)-1])
			continue
		}
		b.WriteRune(c)
	}
	return b.String()
}

// problem is an error that a command finds, before the script's place and
// rule are known.
type problem struct {
	kind    string
	summary string
	lines   []Line
	waited  time.Duration // in vain, 0 if it was no wait
	plain   bool          // more time would have changed nothing
}

func (p *problem) Error() string { return p.summary }

func (p *problem) with(label, text string) *problem {
	p.lines = append(p.lines, Line{label, text})
	return p
}

func (p *problem) has(label string) bool {
	return slices.ContainsFunc(p.lines, func(l Line) bool {
		return l.Label == label
	})
}

// after notes that something was waited for so long.
func (p *problem) after(d time.Duration) *problem {
	p.waited = d
	return p
}

func differs(format string, args ...any) *problem {
	return &problem{kind: KindDiffers, summary: fmt.Sprintf(format, args...)}
}

func scriptError(format string, args ...any) *problem {
	return &problem{kind: KindScript, summary: fmt.Sprintf(format, args...)}
}
