package exercise

import (
	"fmt"
	"io"
	"strings"

	"barewire/scripts/course"
)

// print writes what a learner reads at the end of a run: the first failure in
// full, every other in a line, then what to do next.
func (s *suite) print(w io.Writer) {
	report := s.report()
	if len(report.Results) == 0 {
		return
	}
	report.diagnose(s.root)
	if text := s.below(report); text != "" {
		fmt.Fprint(w, "\n"+text)
	}
	report.Print(w)
}

// Print writes the report: its first failure in full, the others in a line
// each, then a summary.
func (r *Report) Print(w io.Writer) {
	fmt.Fprintln(w)
	shown := ""
	var waiting []string
	for _, res := range r.Results {
		switch {
		case res.Failure == nil:
		case shown == "":
			fmt.Fprintln(w, res.Failure)
			shown = res.Exercise
		case res.State == NotYet && res.Exercise == shown:
		case res.State == NotYet:
			waiting = append(waiting, res.Exercise)
		default:
			fmt.Fprintln(w, res.Failure.Title())
		}
	}
	if len(waiting) > 0 {
		fmt.Fprintln(w, "not begun: "+strings.Join(compact(waiting), " "))
	}
	for _, res := range r.Results {
		if res.Note != "" {
			fmt.Fprintf(w, "note: %s: %s\n", res.Script, res.Note)
		}
	}
	if r.Reference == "missing" {
		fmt.Fprintln(w, "note: solutions/ is not here: your program is "+
			"checked against the scripts alone")
	}
	fmt.Fprintln(w, r.summary())
}

// summary counts what passes.
func (r *Report) summary() string {
	passed, all := r.Passed()
	switch {
	case r.Part != "" && passed == all:
		return r.Part + "; next: go tool lab"
	case r.Part != "":
		return r.Part
	case all == 0:
		return r.Chapter + ": bonus: " + r.bonus()
	}
	line := fmt.Sprintf("%s: %d of %d exercises pass", r.Chapter, passed, all)
	switch r.bonus() {
	case Pass:
		line += ", and the bonus"
	case Fail:
		return line + ", the bonus fails"
	}
	if passed == all {
		line += "; next: go tool lab"
	}
	return line
}

// Passed counts the exercises of which every script passes, and all. A bonus
// is not counted.
func (r *Report) Passed() (passed, all int) {
	bad := map[string]bool{}
	for _, res := range r.Results {
		if !res.Bonus {
			bad[res.Exercise] = bad[res.Exercise] || res.State != Pass
		}
	}
	for _, b := range bad {
		if !b {
			passed++
		}
	}
	return passed, len(bad)
}

// bonus is the state of the chapter's bonus: the first that is not Pass of its
// scripts', "" without one.
func (r *Report) bonus() string {
	state := ""
	for _, res := range r.Results {
		if res.Bonus && (state == "" || state == Pass) {
			state = res.State
		}
	}
	return state
}

func compact(ids []string) []string {
	var out []string
	for _, id := range ids {
		if len(out) == 0 || out[len(out)-1] != id {
			out = append(out, id)
		}
	}
	return out
}

// below names what is missing or failing in the chapters that this one stands
// on: the fault may lie there.
func (s *suite) below(report *Report) string {
	if passed, all := report.Passed(); passed == all || s.tree != "chapters" {
		return ""
	}
	for _, name := range s.chapter.Needs {
		c, err := course.LoadChapter(s.root, s.tree, name)
		if err != nil {
			continue
		}
		for _, e := range c.Exercises {
			if left := e.Unbegun(); len(left) > 0 {
				return fmt.Sprintf("FIRST %s, on which this chapter "+
					"stands, is not begun: %s in %s:%d\n", e.ID,
					left[0].Name, left[0].File, left[0].Line)
			}
		}
		if r := Remembered(s.root, c); r != nil {
			for _, res := range r.Results {
				if res.State == Fail {
					return fmt.Sprintf("FIRST %s, on which this chapter "+
						"stands, fails: go tool lab check %[1]s\n",
						res.Exercise)
				}
			}
		}
	}
	return ""
}
