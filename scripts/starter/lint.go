package starter

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"barewire/scripts/course"
)

// What an exercise and its files may not exceed.
const (
	maxFuncs       = 3
	minHints       = 3
	maxScriptLines = 40
	maxMainLines   = 80
)

// Lint reads the solutions and lists what breaks the course's own rules, in the
// order of the chapters. It does not compile; package proof does.
func Lint(c *course.Course) []course.Problem {
	l := &linter{root: c.Root, zeros: newZeros(c.Root)}
	for i, ch := range c.Chapters {
		if ch.Number != i+1 {
			l.add(slashRel(c.Root, ch.Dir), 0, "got chapter %02d, want %02d: the numbers have no gaps", ch.Number, i+1)
		}
		l.problems = append(l.problems, ch.Problems...)
		l.numbers(ch)
		for _, e := range ch.Exercises {
			l.exercise(e)
		}
		l.lesson(ch)
		l.sources(ch)
	}
	return l.problems
}

type linter struct {
	root     string
	zeros    *zeros
	problems []course.Problem
}

func (l *linter) add(file string, line int, text string, args ...any) {
	l.problems = append(l.problems, course.Problem{File: file, Line: line, Text: fmt.Sprintf(text, args...)})
}

// place is where an exercise is seen first: its function, else its script.
func (l *linter) place(e *course.Exercise) (string, int) {
	if len(e.Funcs) > 0 {
		return e.Funcs[0].File, e.Funcs[0].Line
	}
	return slashRel(l.root, e.Scripts[0].Path), 0
}

// numbers wants NN-01, NN-02 and so on, NN being the chapter's.
func (l *linter) numbers(ch *course.Chapter) {
	for i, e := range ch.Exercises {
		if want := fmt.Sprintf("%02d-%02d", ch.Number, i+1); e.ID != want {
			file, line := l.place(e)
			l.add(file, line, "got exercise %s, want %s: the numbers begin at 01 and have no gaps", e.ID, want)
			return
		}
	}
}

func (l *linter) exercise(e *course.Exercise) {
	file, line := l.place(e)
	switch n := len(e.Funcs); {
	case n == 0:
		l.add(file, line, "script without an exercise: no function says //lab:exercise %s", e.ID)
	case n > maxFuncs:
		last := e.Funcs[maxFuncs]
		l.add(last.File, last.Line, "%s is one function too many for %s: got %d, want at most %d", last.Name, e.ID, n, maxFuncs)
	}
	if len(e.Scripts) == 0 {
		l.add(file, line, "exercise without a script: want exercises/%s-*.txtar", e.ID)
		return
	}
	for _, s := range e.Scripts {
		l.script(s)
	}
	path := slashRel(l.root, e.Scripts[0].Path)
	if len(e.Hints) < minHints {
		l.add(path, 0, "got %d hints for %s, want hint-1 to hint-%d in its first archive that has any", len(e.Hints), e.ID, minHints)
	}
	for i, hint := range e.Hints {
		if hint == "" {
			l.add(path, 0, "hint-%d of %s is empty", i+1, e.ID)
		}
	}
}

var condition = regexp.MustCompile(`^(\[[^\]]*\]\s*)+`)

func (l *linter) script(s *course.Script) {
	path := slashRel(l.root, s.Path)
	if s.Lines > maxScriptLines {
		l.add(path, maxScriptLines+1, "got %d lines before the files, want at most %d: make it two scripts", s.Lines, maxScriptLines)
	}
	if len(s.Phases) == 0 || s.Phases[0].Line != 1 {
		l.add(path, 1, "want a comment with title and section on the first line")
	} else if !strings.Contains(s.Title, "§") {
		l.add(path, 1, "the title names no section: got %q, want …. RFC NNNN §N", s.Title)
	}
	text, err := os.ReadFile(s.Path)
	if err != nil {
		l.add(path, 0, "%v", err)
		return
	}
	for i, line := range strings.SplitN(string(text), "\n", s.Lines+1)[:s.Lines] {
		words := strings.Fields(condition.ReplaceAllString(strings.TrimSpace(line), ""))
		// Setting the stage needs no rule; whatever tests one does.
		if len(words) == 0 || words[0][0] == '#' || slices.Contains([]string{"serve", "connect", "skip"}, words[0]) {
			continue
		}
		if len(s.Phases) < 2 || s.Phases[1].Line > i+1 {
			l.add(path, i+1, "%q comes before any comment that states a rule", strings.TrimSpace(line))
		}
		return
	}
}

var heading = regexp.MustCompile(`^#{2,3} ([0-9]{2}-[0-9]{2})\b`)

// lesson wants a heading for every exercise, in order.
func (l *linter) lesson(ch *course.Chapter) {
	path := slashRel(l.root, filepath.Join(ch.Dir, "README.md"))
	text, err := os.ReadFile(filepath.Join(ch.Dir, "README.md"))
	if err != nil {
		l.add(path, 0, "the chapter has no lesson")
		return
	}
	last := ""
	for i, line := range strings.Split(string(text), "\n") {
		m := heading.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		if ch.Exercise(m[1]) == nil {
			l.add(path, i+1, "got a heading for %s, which is no exercise of this chapter", m[1])
		}
		if m[1] <= last {
			l.add(path, i+1, "got the heading of %s after that of %s", m[1], last)
		}
		last = m[1]
	}
	for _, e := range ch.Exercises {
		if e.Title == "" {
			l.add(path, 0, "%s has no heading: want \"## %s Its title\"", e.ID, e.ID)
		}
	}
}

// sources wants formatted code, stubs that are Go, and a main.go that is short.
func (l *linter) sources(ch *course.Chapter) {
	err := walk(ch.Dir, func(path string) error {
		if filepath.Ext(path) != ".go" {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		l.source(ch, path, text)
		return nil
	})
	if err != nil {
		l.add(slashRel(l.root, ch.Dir), 0, "%v", err)
	}
}

func (l *linter) source(ch *course.Chapter, path string, text []byte) {
	rel := slashRel(l.root, path)
	if lines := bytes.Count(text, []byte("\n")); path == filepath.Join(ch.Dir, "main.go") && lines > maxMainLines {
		l.add(rel, maxMainLines+1, "got %d lines, want at most %d: main.go is read as a story", lines, maxMainLines)
	}
	formatted, err := format.Source(text)
	if err != nil {
		return // course has reported it
	}
	if at := firstDifference(text, formatted); at > 0 {
		l.add(rel, at, "not formatted: run gofmt")
		return
	}
	stubbed, err := starterOf(rel, text, l.zeros, all)
	if p, ok := err.(course.Problem); ok {
		l.problems = append(l.problems, p)
		return
	}
	if err != nil {
		l.add(rel, 0, "%v", err)
		return
	}
	if formatted, err := format.Source(stubbed); err != nil || !bytes.Equal(stubbed, formatted) {
		l.add(rel, 0, "its starter is not formatted")
	}
}

// firstDifference is the line, from 1, where two texts part; 0 if they do not.
func firstDifference(a, b []byte) int {
	if bytes.Equal(a, b) {
		return 0
	}
	la, lb := bytes.Split(a, []byte("\n")), bytes.Split(b, []byte("\n"))
	for i := range min(len(la), len(lb)) {
		if !bytes.Equal(la[i], lb[i]) {
			return i + 1
		}
	}
	return min(len(la), len(lb))
}
