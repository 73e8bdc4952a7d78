package proof

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"barewire/scripts/course"
	"barewire/scripts/exercise"
	"barewire/scripts/starter"
)

// These are gates over the repository itself: what they refuse is not merged.

func solutions(t *testing.T) *course.Course {
	t.Helper()
	root, err := course.Root(".")
	if err != nil {
		t.Fatal(err)
	}
	c, err := course.Load(root, "solutions")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestCourseKeepsItsRules(t *testing.T) {
	for _, p := range starter.Lint(solutions(t)) {
		t.Error(p)
	}
}

func TestStartersAreUntouched(t *testing.T) {
	c := solutions(t)
	starters, err := course.Load(c.Root, "chapters")
	if err != nil {
		t.Fatal(err)
	}
	for _, ch := range c.Chapters {
		for _, e := range ch.Exercises {
			if !e.Begun() {
				t.Errorf("%s of solutions/ is not begun", e.ID)
			}
			mine := starters.Exercise(e.ID)
			if mine == nil || len(mine.Funcs) != len(e.Funcs) || len(mine.Unbegun()) != len(e.Funcs) {
				t.Errorf("%s of chapters/: got %+v, want %d functions and none begun", e.ID, mine, len(e.Funcs))
			}
		}
	}
}

func TestEveryMixCompiles(t *testing.T) {
	problems, err := Starters(solutions(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		t.Error(p)
	}
}

// What a learner reads first: each script says what to write, and nothing runs.
func TestStartersSayNotBegun(t *testing.T) {
	c := solutions(t)
	for _, ch := range c.Chapters {
		results := filepath.Join(t.TempDir(), "results.json")
		cmd := exec.Command("go", "test", "-vet=off", "-run", "^TestExercises$", ".")
		cmd.Dir = filepath.Join(c.Root, "chapters", ch.Name)
		cmd.Env = append(os.Environ(), "BAREWIRE_RESULTS="+results)
		output, _ := cmd.CombinedOutput() // it is meant to fail
		data, err := os.ReadFile(results)
		if err != nil {
			t.Errorf("%s left no results:\n%s", ch.Name, output)
			continue
		}
		var report exercise.Report
		if err := json.Unmarshal(data, &report); err != nil {
			t.Fatal(err)
		}
		states := map[string]string{}
		for _, r := range report.Results {
			states[r.Script] = r.State
		}
		for _, e := range ch.Exercises {
			for _, s := range e.Scripts {
				if states[s.Name] != exercise.NotYet {
					t.Errorf("%s: got %q, want %q", s.Name, states[s.Name], exercise.NotYet)
				}
			}
		}
	}
}

func TestStartersVet(t *testing.T) {
	root := solutions(t).Root
	names, err := course.ChapterNames(root, "chapters")
	if err != nil {
		t.Fatal(err)
	}
	args := []string{"vet"}
	for _, name := range names {
		args = append(args, "./chapters/"+name+"/...")
	}
	cmd := exec.Command("go", args...)
	cmd.Dir = root
	if output, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v: %v\n%s", cmd, err, output)
	}
}
