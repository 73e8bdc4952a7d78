package starter

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"barewire/scripts/course"
)

// A Change is a function that Solve, Undo or Reset replaced.
type Change struct {
	Func string
	File string // slash-separated, relative to the root
	Line int    // of its func keyword, afterwards
}

// Solve puts the reference's functions of an exercise into the learner's files
// and keeps the files as they were for Undo. Doc comments and all else of the
// learner's stay byte for byte. Either all functions change or none.
func Solve(root, id string) ([]Change, error) {
	e, err := reference(root, id)
	if err != nil {
		return nil, err
	}
	t := newTransfer(root)
	for _, fn := range e.Funcs {
		from, err := t.open(fn.File)
		if err != nil {
			return nil, err
		}
		to, mine, err := t.find(learners(fn.File), fn.Name)
		if err != nil {
			return nil, err
		}
		t.put(to, mine, from, from.function(fn.Name))
	}
	changes, err := t.finish()
	if err != nil {
		return nil, err
	}
	if len(changes) == 0 {
		return nil, fmt.Errorf("%s is the reference's already: go tool lab undo %s brings yours back", id, id)
	}
	if err := t.keep(undoDir(root, id)); err != nil {
		return nil, err
	}
	return changes, t.write()
}

// reference is an exercise as solutions/ has it.
func reference(root, id string) (*course.Exercise, error) {
	if err := needSolutions(root); err != nil {
		return nil, err
	}
	if len(id) < 2 {
		return nil, fmt.Errorf("got %q, want an exercise such as 03-02", id)
	}
	ch, err := course.LoadChapter(root, "solutions", id[:2])
	if err != nil {
		return nil, err
	}
	e := ch.Exercise(id)
	if e == nil || len(e.Funcs) == 0 {
		return nil, fmt.Errorf("no exercise %q in chapter %s: it has %s to %s", id, ch.Name,
			ch.Exercises[0].ID, ch.Exercises[len(ch.Exercises)-1].ID)
	}
	return e, nil
}

// learners is where a file of solutions/ is in chapters/.
func learners(file string) string { return "chapters" + strings.TrimPrefix(file, "solutions") }

// A transfer moves functions between files and writes nothing before all moves
// are known to work.
type transfer struct {
	root    string
	sources map[string]*source // by path from the root
	moves   map[string]*moves
	names   []Change
}

// moves are what happens to one file.
type moves struct {
	edits   []edit
	imports []importSpec
	added   []byte
	text    []byte // afterwards
}

func newTransfer(root string) *transfer {
	return &transfer{root: root, sources: map[string]*source{}, moves: map[string]*moves{}}
}

func (t *transfer) open(file string) (*source, error) {
	if s := t.sources[file]; s != nil {
		return s, nil
	}
	text, err := os.ReadFile(filepath.Join(t.root, filepath.FromSlash(file)))
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%s is not there: go tool lab reset %s brings the chapter's files back", file, strings.Split(file, "/")[1][:2])
	}
	if err != nil {
		return nil, err
	}
	s, err := parse(file, text)
	if err != nil {
		return nil, fmt.Errorf("%w; mend that first", err)
	}
	t.sources[file] = s
	return s, nil
}

// find looks for a function in the file where the course put it, then in the
// package's other files: a learner may have moved it.
func (t *transfer) find(file, name string) (*source, funcDecl, error) {
	s, err := t.open(file)
	if err != nil {
		return nil, nil, err
	}
	if fn := s.function(name); fn != nil {
		return s, fn, nil
	}
	paths, _ := filepath.Glob(filepath.Join(t.root, filepath.Dir(filepath.FromSlash(file)), "*.go"))
	for _, path := range paths {
		s, err := t.open(slashRel(t.root, path))
		if err != nil {
			continue
		}
		if fn := s.function(name); fn != nil {
			return s, fn, nil
		}
	}
	return nil, nil, fmt.Errorf("got no function %s in %s, want it there: it was renamed or deleted; give it back its name, or go tool lab reset brings it back", name, file)
}

// put notes that mine becomes theirs, unless they are the same.
func (t *transfer) put(to *source, mine funcDecl, from *source, theirs funcDecl) {
	if same(to.span(mine), from.span(theirs)) {
		return
	}
	m := t.of(to)
	m.edits = append(m.edits, to.replace(mine, from.span(theirs)))
	m.imports = append(m.imports, from.imports()...)
	t.names = append(t.names, Change{Func: course.FuncName(theirs), File: to.path})
}

func (t *transfer) of(s *source) *moves {
	if t.moves[s.path] == nil {
		t.moves[s.path] = &moves{}
	}
	return t.moves[s.path]
}

// finish works out every file's new text.
func (t *transfer) finish() ([]Change, error) {
	for path, m := range t.moves {
		s := t.sources[path]
		text := append(apply(s.text, m.edits), m.added...)
		var err error
		if m.text, err = fixImports(s, text, m.imports); err != nil {
			return nil, err
		}
		after, err := parse(path, m.text)
		if err != nil {
			return nil, err
		}
		for i, c := range t.names {
			if c.File == path {
				t.names[i].Line = after.line(after.function(c.Func).Type.Pos())
			}
		}
	}
	return t.names, nil
}

func (t *transfer) write() error {
	for path, m := range t.moves {
		full := filepath.Join(t.root, filepath.FromSlash(path))
		if err := os.WriteFile(full, m.text, 0o666); err != nil {
			return err
		}
		if err := writeBesides(full, m.text); err != nil {
			return err
		}
	}
	return nil
}
