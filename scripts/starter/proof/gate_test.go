package proof

import (
	"os/exec"
	"testing"

	"barewire/scripts/course"
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

func TestNothingDrifted(t *testing.T) {
	root := solutions(t).Root
	for name, generate := range map[string]func(string) (starter.Files, error){
		"starters": starter.Generate, "workspaces": starter.Workspaces, "lessons": starter.Lessons,
	} {
		files, err := generate(root)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		drift, err := files.Drift(root)
		if err != nil {
			t.Error(err)
		}
		for _, path := range drift {
			t.Errorf("%s is not as make gen writes it", path)
		}
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
