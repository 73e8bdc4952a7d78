// Package course knows where the repository is and what it holds: chapters,
// exercises, the functions to write, the scripts that check them, the hints.
// It reads sources and never runs them. Every `go test` of a learner pays for
// it, so it stays small and imports next to nothing.
package course

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A Course is one tree of the repository: the learner's or the reference's.
type Course struct {
	Root, Tree string // Tree is "chapters" or "solutions"
	Chapters   []*Chapter
}

// A Chapter is one folder of a tree.
type Chapter struct {
	Name      string // 03-responses
	Number    int
	Root      string // absolute
	Tree      string // "chapters" or "solutions"
	Dir       string // absolute
	Package   string // the one library package, http10
	Title     string // the lesson's, without the number
	Exercises []*Exercise
	Needs     []string  // names of the chapters that it imports, and theirs
	Problems  []Problem // what could not be read; the rest is there all the same
}

// An Exercise is one to three functions and the scripts that check them.
type Exercise struct {
	ID      string // 03-02
	Title   string // from the lesson's heading; "" without one
	Chapter *Chapter
	Funcs   []Func
	Scripts []*Script
	Hints   []string
}

// A Func is a function that the learner writes.
type Func struct {
	Name  string // AppendDate or (*Server).Serve
	File  string // slash-separated, relative to the root
	Line  int    // of its func keyword
	Begun bool   // its body is no longer the stub
	Stub  string // the statement of //lab:stub
	// HasStub tells an empty //lab:stub from none.
	HasStub bool
}

// A Problem is something wrong with a file of the course. Line is 0 when the
// whole file is meant.
type Problem struct {
	File string // slash-separated, relative to the root
	Line int
	Text string
}

// String is FILE:LINE: TEXT, which editors and terminals turn into a link.
func (p Problem) String() string {
	if p.Line == 0 {
		return p.File + ": " + p.Text
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
}

// Error makes a Problem an error where one is enough to stop.
func (p Problem) Error() string { return p.String() }

// Root looks upward from dir for the folder with go.work and with chapters/ or
// solutions/. solutions/ has a go.work too, but neither folder.
func Root(dir string) (string, error) {
	start, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for at := start; ; at = filepath.Dir(at) {
		if exists(filepath.Join(at, "go.work")) &&
			(exists(filepath.Join(at, "chapters")) || exists(filepath.Join(at, "solutions"))) {
			return at, nil
		}
		if at == filepath.Dir(at) {
			return "", fmt.Errorf("no course around %s: want a folder with go.work and chapters/, in it or above it", start)
		}
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// State is the folder of what the course remembers on this machine. Nothing
// creates it but what writes to it.
func State(root string) string { return filepath.Join(root, ".lab") }

var chapterName = Pattern(`^([0-9]{2})-[a-z0-9]+(-[a-z0-9]+)*$`)

// ChapterNames lists the chapters of a tree in order, without reading them.
func ChapterNames(root, tree string) ([]string, error) {
	entries, err := os.ReadDir(filepath.Join(root, tree))
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("no folder %s/ in %s: it belongs to the course, get it back with git", tree, root)
	}
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() && chapterName().MatchString(e.Name()) {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

// Load reads a whole tree, "chapters" or "solutions".
func Load(root, tree string) (*Course, error) {
	names, err := ChapterNames(root, tree)
	if err != nil {
		return nil, err
	}
	c := &Course{Root: root, Tree: tree}
	for _, name := range names {
		ch, err := readChapter(root, tree, name)
		if err != nil {
			return nil, err
		}
		c.Chapters = append(c.Chapters, ch)
	}
	return c, nil
}

// LoadChapter reads one chapter only: the way of go test. name is 03, 3 or
// 03-responses.
func LoadChapter(root, tree, name string) (*Chapter, error) {
	if chapterName().MatchString(name) && exists(filepath.Join(root, tree, name)) {
		return readChapter(root, tree, name)
	}
	names, err := ChapterNames(root, tree)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(names, func(n string) bool { return named(n, name) })
	if i < 0 {
		return nil, fmt.Errorf("no chapter %q in %s/: there are %s", name, tree, strings.Join(names, ", "))
	}
	return readChapter(root, tree, names[i])
}

// named reports whether chapter is what someone typed: 03, 3 or 03-responses.
func named(chapter, typed string) bool {
	if chapter == typed {
		return true
	}
	n, err := strconv.Atoi(typed)
	return err == nil && len(typed) <= 2 && chapter[:2] == fmt.Sprintf("%02d", n)
}

// Chapter finds a chapter by 03, 3 or 03-responses; nil without one.
func (c *Course) Chapter(name string) *Chapter {
	for _, ch := range c.Chapters {
		if named(ch.Name, name) {
			return ch
		}
	}
	return nil
}

// Exercise finds an exercise by its id, 03-02; nil without one.
func (c *Course) Exercise(id string) *Exercise {
	for _, ch := range c.Chapters {
		if e := ch.Exercise(id); e != nil {
			return e
		}
	}
	return nil
}

// Exercise finds an exercise of the chapter by its id; nil without one.
func (c *Chapter) Exercise(id string) *Exercise {
	for _, e := range c.Exercises {
		if e.ID == id {
			return e
		}
	}
	return nil
}

// exercise is the one with this id, made when it is new.
func (c *Chapter) exercise(id string) *Exercise {
	if e := c.Exercise(id); e != nil {
		return e
	}
	e := &Exercise{ID: id, Chapter: c}
	c.Exercises = append(c.Exercises, e)
	return e
}

// Bonus reports whether the exercise is offered, not asked for: it is counted
// nowhere.
func (e *Exercise) Bonus() bool {
	return strings.HasPrefix(strings.ToLower(e.Title), "bonus")
}

// Begun reports whether none of the functions is still a stub.
func (e *Exercise) Begun() bool { return len(e.Unbegun()) == 0 }

// Unbegun lists the functions that are still stubs.
func (e *Exercise) Unbegun() []Func {
	var left []Func
	for _, f := range e.Funcs {
		if !f.Begun {
			left = append(left, f)
		}
	}
	return left
}
