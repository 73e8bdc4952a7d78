package starter

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"barewire/scripts/course"
)

// Generate is all of chapters/, made from solutions/. Files of chapters/ that
// come from no solution are nil. A file that cannot be turned into a starter
// is reported as a course.Problem, joined with the others.
func Generate(root string) (Files, error) {
	names, err := course.ChapterNames(root, "solutions")
	if err != nil {
		return nil, err
	}
	files, z := Files{}, newZeros(root)
	var failed []error
	for _, name := range names {
		if err := generateChapter(root, name, files, z); err != nil {
			failed = append(failed, err)
		}
	}
	if err := errors.Join(failed...); err != nil {
		return nil, err
	}
	return files, markRemoved(root, files)
}

// Chapter is the starter of one chapter, by paths below chapters/.
func Chapter(root, name string) (Files, error) {
	if err := needSolutions(root); err != nil {
		return nil, err
	}
	files := Files{}
	return files, generateChapter(root, name, files, newZeros(root))
}

func generateChapter(root, name string, files Files, z *zeros) error {
	var failed []error
	err := walk(filepath.Join(root, "solutions", name), func(path string) error {
		text, err := os.ReadFile(path)
		if err != nil || solutionOnly(path, text) {
			return err
		}
		from := slashRel(root, path)
		if starter, err := starterOf(from, text, z, all); err != nil {
			failed = append(failed, err)
		} else {
			to := "chapters" + strings.TrimPrefix(from, "solutions")
			files[to] = starter
			return besides(files, to, starter)
		}
		return nil
	})
	return errors.Join(append(failed, err)...)
}

// starterOf is what becomes of one file. Only Go files with directives change.
func starterOf(path string, text []byte, z *zeros, solved func(string) bool) ([]byte, error) {
	if filepath.Ext(path) != ".go" || !bytes.Contains(text, []byte("//lab:")) {
		return text, nil
	}
	s, err := parse(path, text)
	if err != nil {
		return nil, err
	}
	return stub(s, z, solved)
}

// solutionOnly tells the files that stay in solutions/.
func solutionOnly(path string, text []byte) bool {
	first, _, _ := bytes.Cut(text, []byte("\n"))
	return strings.HasSuffix(path, "_solution_test.go") ||
		filepath.Ext(path) == ".go" && string(bytes.TrimSpace(first)) == course.SolutionOnly
}

// markRemoved sets nil for the files of chapters/ that no solution gives.
func markRemoved(root string, files Files) error {
	names, err := course.ChapterNames(root, "chapters")
	if err != nil { // there is no chapters/ yet
		return nil
	}
	for _, name := range names {
		err := walk(filepath.Join(root, "chapters", name), func(path string) error {
			if rel := slashRel(root, path); files[rel] == nil {
				files[rel] = nil
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// Kept are the functions of chapters/ that somebody has written and that files
// would replace, as FILE: FUNCTION.
func (f Files) Kept(root string) ([]string, error) {
	drift, err := f.Drift(root)
	if err != nil {
		return nil, err
	}
	c, err := course.Load(root, "chapters")
	if err != nil { // nothing is there to lose
		return nil, nil
	}
	var list []string
	for _, ch := range c.Chapters {
		for _, e := range ch.Exercises {
			for _, fn := range e.Funcs {
				if fn.Begun && slices.Contains(drift, fn.File) {
					list = append(list, fn.File+": "+fn.Name)
				}
			}
		}
	}
	return list, nil
}

func needSolutions(root string) error {
	if _, err := os.Stat(filepath.Join(root, "solutions")); err != nil {
		return errors.New("solutions/ is not here and this needs the reference in it: get it back with `git checkout -- solutions`")
	}
	return nil
}

func slashRel(root, path string) string {
	rel, err := filepath.Rel(root, path)
	if err != nil {
		return filepath.ToSlash(path)
	}
	return filepath.ToSlash(rel)
}
