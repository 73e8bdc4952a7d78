package exercise

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"barewire/scripts/course"
)

// The states of a script's result.
const (
	Pass    = "pass"
	Fail    = "fail"
	NotYet  = "not-begun"
	LeftOut = "skipped"
)

// Report is what a run of one chapter found.
type Report struct {
	Chapter   string   // 03-responses
	Reference string   // "built" or "missing"
	Results   []Result // in the scripts' order
	Part      string   `json:",omitempty"` // what was asked for, if not all
}

// Result is one script's outcome.
type Result struct {
	Exercise, Script, Title string
	Bonus                   bool   // the exercise is, and so is not counted
	State                   string // pass, fail, not-begun, skipped
	Failure                 *Failure
	Note                    string   // what was left out, and why
	Flags                   []string // that the script starts the program with
	Millis                  int64
	Tries                   int // more than one if the machine was starved
}

// TriedAgain counts the scripts that had to be tried more than once.
func (r *Report) TriedAgain() int {
	n := 0
	for _, res := range r.Results {
		if res.Tries > 1 {
			n++
		}
	}
	return n
}

// report gathers the results in the scripts' order.
func (s *suite) report() *Report {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := &Report{Chapter: s.chapter.Name, Reference: s.references.state()}
	for _, e := range s.chapter.Exercises {
		for _, sc := range e.Scripts {
			if res := s.results[sc.Name]; res != nil {
				r.Results = append(r.Results, *res)
			}
		}
	}
	if s.only == "" {
		r.Part = part(s.chapter, r.Results)
	}
	return r
}

// part counts what passes of the exercises that were asked for, or of the
// scripts where not all of an exercise's were; "" if that is the chapter. Of
// what was not asked for it is only known whether it is begun.
func part(c *course.Chapter, results []Result) string {
	if len(results) == 0 || len(results) == count(c) {
		return ""
	}
	var names []string
	passed, all, begun := 0, 0, 0
	add := func(name string, ran []Result) {
		names = append(names, name)
		if !slices.ContainsFunc(ran, func(r Result) bool {
			return r.State != Pass
		}) {
			passed++
		}
	}
	for _, e := range c.Exercises {
		if !e.Bonus() {
			all++
			if e.Begun() {
				begun++
			}
		}
		ran := slices.DeleteFunc(slices.Clone(results), func(r Result) bool {
			return r.Exercise != e.ID
		})
		if len(ran) == len(e.Scripts) {
			add(e.ID, ran)
			continue
		}
		for i := range ran {
			add(ran[i].Script, ran[i:i+1])
		}
	}
	return fmt.Sprintf("%s: %d of %d pass; %d of the chapter's %d exercises "+
		"are begun", shortList(names), passed, len(names), begun, all)
}

// shortList names a few things, or the first and the last of many.
func shortList(names []string) string {
	if len(names) > 4 {
		return names[0] + " … " + names[len(names)-1]
	}
	return strings.Join(names, " ")
}

// remember writes the report where BAREWIRE_RESULTS asks for it, and, when
// the whole of a learner's chapter was run, where later chapters look.
func (s *suite) remember() {
	report := s.report()
	data, err := json.MarshalIndent(report, "", "\t")
	if err != nil {
		return
	}
	if file := os.Getenv("BAREWIRE_RESULTS"); file != "" {
		os.WriteFile(file, data, 0o666)
	}
	if s.tree != "chapters" || len(report.Results) < count(s.chapter) {
		return
	}
	file, err := resultFile(s.root, s.chapter)
	if err != nil || !strings.Contains(file, s.hash()) {
		return // saved while it was run
	}
	os.MkdirAll(filepath.Dir(file), 0o777)
	os.WriteFile(file, data, 0o666)
}

// count is how many scripts a chapter has.
func count(c *course.Chapter) int {
	n := 0
	for _, e := range c.Exercises {
		n += len(e.Scripts)
	}
	return n
}

// resultFile is where a chapter's report is kept for its present content.
func resultFile(root string, c *course.Chapter) (string, error) {
	hash, err := c.Hash()
	if err != nil {
		return "", err
	}
	return filepath.Join(course.State(root), "results",
		c.Name+"-"+hash+".json"), nil
}

// Remembered is the report that an earlier run left for a chapter's present
// content, or nil.
func Remembered(root string, c *course.Chapter) *Report {
	file, err := resultFile(root, c)
	if err != nil {
		return nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	r := new(Report)
	if json.Unmarshal(data, r) != nil {
		return nil
	}
	return r
}
