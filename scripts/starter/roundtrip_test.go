package starter

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"barewire/scripts/course"
)

// With every exercise of the real course solved, the learner's files are the
// reference's, import groups aside; undone, they are the starters again.
func TestTheWholeCourseThereAndBack(t *testing.T) {
	real, err := course.Root(".")
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	err = walk(filepath.Join(real, "solutions"), func(path string) error {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return writeFile(filepath.Join(root, slashRel(real, path)), text)
	})
	if err != nil {
		t.Fatal(err)
	}
	starters, err := Generate(root)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := starters.Write(root); err != nil {
		t.Fatal(err)
	}
	each(t, root, Solve)
	for path := range starters {
		if filepath.Ext(path) != ".go" || filepath.Base(path) == course.NotBegunFile {
			continue
		}
		got, want := get(t, root, path), get(t, root, "solutions"+path[len("chapters"):])
		if err := alike([]byte(got), []byte(want)); err != nil {
			t.Errorf("%s, solved: %v", path, err)
		}
	}
	each(t, root, Undo)
	if drift, err := starters.Drift(root); err != nil || len(drift) > 0 {
		t.Errorf("after undo these are not the starters: %q, %v", drift, err)
	}
}

// each does something with every exercise that has functions.
func each(t *testing.T, root string, do func(root, id string) ([]Change, error)) {
	t.Helper()
	c, err := course.Load(root, "solutions")
	if err != nil {
		t.Fatal(err)
	}
	for _, ch := range c.Chapters {
		for _, e := range ch.Exercises {
			if changes, err := do(root, e.ID); err != nil || len(changes) != len(e.Funcs) {
				t.Errorf("%s: got %d changes, %v, want %d", e.ID, len(changes), err, len(e.Funcs))
			}
		}
	}
}

// alike compares two files: imports as a set, all else byte for byte.
func alike(got, want []byte) error {
	a, err := parse("got", got)
	if err != nil {
		return err
	}
	b, err := parse("want", want)
	if err != nil {
		return err
	}
	if as, bs := paths(a), paths(b); !slices.Equal(as, bs) {
		return fmt.Errorf("got imports %q, want %q", as, bs)
	}
	_, aEnd := a.importSpan()
	_, bEnd := b.importSpan()
	if !bytes.Equal(got[aEnd:], want[bEnd:]) {
		return fmt.Errorf("differs from line %d after the imports on", firstDifference(got[aEnd:], want[bEnd:]))
	}
	return nil
}

func paths(s *source) []string {
	var list []string
	for _, i := range s.imports() {
		list = append(list, i.Name+" "+i.Path)
	}
	slices.Sort(list)
	return list
}
