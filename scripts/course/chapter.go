package course

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// readChapter reads sources, scripts and headings of one chapter. Only a folder
// that cannot be read is an error; what is wrong inside becomes a Problem.
func readChapter(root, tree, name string) (*Chapter, error) {
	c := &Chapter{
		Name: name, Root: root, Tree: tree,
		Dir: filepath.Join(root, tree, name),
	}
	c.Number, _ = strconv.Atoi(name[:2])
	imports := map[string]bool{}
	err := sources(c.Dir, func(path string) error {
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		c.addSource(path, src, imports)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if err := c.addScripts(); err != nil {
		return nil, err
	}
	slices.SortStableFunc(c.Exercises, func(a, b *Exercise) int { return strings.Compare(a.ID, b.ID) })
	c.addLesson()
	c.Needs = needs(root, tree, name, imports)
	return c, nil
}

// rel is a path as it is shown and clicked: from the root, with slashes.
func (c *Chapter) rel(path string) string {
	r, err := filepath.Rel(c.Root, path)
	if err != nil {
		return path
	}
	return filepath.ToSlash(r)
}

func (c *Chapter) problem(path string, line int, format string, args ...any) {
	c.Problems = append(c.Problems, Problem{c.rel(path), line, fmt.Sprintf(format, args...)})
}

// sources calls visit for every Go file of a chapter, in order. What the go
// command ignores is ignored here too.
func sources(dir string, visit func(path string) error) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := d.Name()
		hidden := base[0] == '.' || base[0] == '_'
		switch {
		case d.IsDir() && path != dir && (hidden || base == "testdata" || base == "exercises"):
			return filepath.SkipDir
		case d.IsDir() || hidden || filepath.Ext(base) != ".go":
			return nil
		}
		return visit(path)
	})
}

// needs follows the imports of other chapters down to those that import none.
func needs(root, tree, name string, imports map[string]bool) []string {
	found := map[string]bool{name: true}
	var list []string
	var follow func(map[string]bool)
	follow = func(imports map[string]bool) {
		for path := range imports {
			rest, ok := strings.CutPrefix(path, "barewire/")
			chapter, _, _ := strings.Cut(rest, "/")
			if !ok || found[chapter] || !chapterName().MatchString(chapter) {
				continue
			}
			found[chapter] = true
			list = append(list, chapter)
			next := map[string]bool{}
			// A chapter that is not there is still needed: whoever wants to
			// build it will say that it is missing.
			_ = sources(filepath.Join(root, tree, chapter), func(p string) error {
				src, err := os.ReadFile(p)
				if err == nil {
					readImports(src, next)
				}
				return err
			})
			follow(next)
		}
	}
	follow(imports)
	slices.Sort(list)
	return list
}

var (
	lessonTitle     = Pattern(`^# (?:[0-9]{2} )?(.+)$`)
	exerciseHeading = Pattern(`^#{2,3} ([0-9]{2}-[0-9]{2})[:.]? (.+)$`)
)

// addLesson takes the titles from the lesson's headings.
func (c *Chapter) addLesson() {
	c.Title = c.Name
	text, err := os.ReadFile(filepath.Join(c.Dir, "README.md"))
	if err != nil {
		return
	}
	for i, line := range bytes.Split(text, []byte("\n")) {
		s := strings.TrimSpace(string(line))
		if m := lessonTitle().FindStringSubmatch(s); i == 0 && m != nil {
			c.Title = m[1]
		}
		if m := exerciseHeading().FindStringSubmatch(s); m != nil {
			if e := c.Exercise(m[1]); e != nil {
				e.Title = m[2]
			}
		}
	}
}
