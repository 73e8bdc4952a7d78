package course

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"
)

// A Script is one exercises/NN-MM-short-name.txtar: one behaviour.
type Script struct {
	Name   string // 03-02-status-line
	Path   string // absolute
	Title  string // the first comment, with its section
	Phases []Phase
	Lines  int // before the archive's files
}

// A Phase is a block of comment lines. The first is the title; every other
// states the rule of the commands below it.
type Phase struct {
	Line int // where the block starts
	Text string
}

// Short is the name without the exercise: status-line.
func (s *Script) Short() string { return s.Name[len("NN-MM-"):] }

// Rule is the phase that holds at a line of the script: the last comment that
// starts at or above it.
func (s *Script) Rule(line int) Phase {
	var found Phase
	for _, p := range s.Phases {
		if p.Line <= line {
			found = p
		}
	}
	return found
}

var scriptName = Pattern(`^([0-9]{2}-[0-9]{2})-[a-z0-9]+(-[a-z0-9]+)*$`)

// addScripts reads exercises/*.txtar, sorted by name. A glob alone would put
// NN-MM-a-b.txtar before NN-MM-a.txtar.
func (c *Chapter) addScripts() error {
	paths, err := filepath.Glob(filepath.Join(c.Dir, "exercises", "*.txtar"))
	if err != nil {
		return err
	}
	slices.SortFunc(paths, func(a, b string) int {
		return strings.Compare(strings.TrimSuffix(a, ".txtar"), strings.TrimSuffix(b, ".txtar"))
	})
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name := strings.TrimSuffix(filepath.Base(path), ".txtar")
		m := scriptName().FindStringSubmatch(name)
		if m == nil {
			c.problem(path, 0, "got the name %s, want NN-MM-short-name.txtar", filepath.Base(path))
			continue
		}
		script, hints := ParseScript(data)
		script.Name, script.Path = name, path
		e := c.exercise(m[1])
		e.Scripts = append(e.Scripts, script)
		if len(e.Hints) == 0 {
			e.Hints = hints
		}
	}
	return nil
}

// ParseScript reads title, phases and hints of a script; Name and Path are the
// caller's.
func ParseScript(data []byte) (*Script, []string) {
	archive := txtar.Parse(data)
	s := &Script{Lines: strings.Count(string(archive.Comment), "\n")}
	open := false
	for i, line := range strings.Split(string(archive.Comment), "\n") {
		text, isComment := strings.CutPrefix(strings.TrimSpace(line), "#")
		text = strings.TrimSpace(text)
		switch {
		case isComment && open && !s.titleEnds():
			last := &s.Phases[len(s.Phases)-1]
			last.Text = strings.TrimSpace(last.Text + " " + text)
		case isComment:
			s.Phases = append(s.Phases, Phase{i + 1, text})
		}
		open = isComment
	}
	if len(s.Phases) > 0 {
		s.Title = s.Phases[0].Text
	}
	return s, hints(archive)
}

// titleSection is how a title ends: RFC 7541 §5.2, Appendix B.
var titleSection = Pattern(`\. RFC \d+ §.*[^.,)]$`)

// titleEnds reports whether the only comment so far is a whole title: the next
// line states the first rule, even if no command stands between the two.
func (s *Script) titleEnds() bool {
	return len(s.Phases) == 1 && titleSection().MatchString(s.Phases[0].Text)
}

// hints are the files hint-1, hint-2 and so on, up to the first that is missing.
func hints(archive *txtar.Archive) []string {
	text := map[string]string{}
	for _, f := range archive.Files {
		text[f.Name] = strings.TrimSpace(string(f.Data))
	}
	var list []string
	for n := 1; ; n++ {
		hint, ok := text[fmt.Sprintf("hint-%d", n)]
		if !ok {
			return list
		}
		list = append(list, hint)
	}
}
