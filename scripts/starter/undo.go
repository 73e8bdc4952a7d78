package starter

import (
	"bytes"
	"fmt"
	"go/ast"
	"os"
	"path/filepath"
	"strconv"

	"barewire/scripts/course"
)

type funcDecl = *ast.FuncDecl

// undoDir holds what Solve changed for an exercise: folders 1, 2, … with the
// learner's files before and after, one for each time.
func undoDir(root, id string) string { return filepath.Join(course.State(root), "undo", id) }

// keep writes the files before and after a transfer as the newest folder.
func (t *transfer) keep(dir string) error {
	dir = filepath.Join(dir, strconv.Itoa(newest(dir)+1))
	for path, m := range t.moves {
		path := filepath.FromSlash(path)
		if err := writeFile(filepath.Join(dir, "before", path), t.sources[filepath.ToSlash(path)].text); err != nil {
			return err
		}
		if err := writeFile(filepath.Join(dir, "after", path), m.text); err != nil {
			return err
		}
	}
	return nil
}

func newest(dir string) int {
	n := 0
	for exists(filepath.Join(dir, strconv.Itoa(n+1))) {
		n++
	}
	return n
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// Undo gives the learner back the functions that the last Solve of an exercise
// took. A file that was not touched since becomes what it was, byte for byte;
// in another one only the functions go back, and only while they are still the
// reference's.
func Undo(root, id string) ([]Change, error) {
	dir := undoDir(root, id)
	n := newest(dir)
	if n == 0 {
		return nil, fmt.Errorf("%s was not solved by go tool lab solve here: there is nothing to undo", id)
	}
	dir = filepath.Join(dir, strconv.Itoa(n))
	t := newTransfer(root)
	err := walk(filepath.Join(dir, "before"), func(path string) error {
		return t.giveBack(slashRel(filepath.Join(dir, "before"), path), dir)
	})
	if err != nil {
		return nil, err
	}
	changes, err := t.finish()
	if err != nil {
		return nil, err
	}
	if err := t.restoreUntouched(dir); err != nil {
		return nil, err
	}
	if err := t.write(); err != nil {
		return nil, err
	}
	return changes, os.RemoveAll(dir)
}

// giveBack notes the moves that take a file from after to before.
func (t *transfer) giveBack(file, dir string) error {
	kept := slashRel(t.root, filepath.Join(dir, "before", filepath.FromSlash(file)))
	before, err := t.open(kept)
	if err != nil {
		return err
	}
	after, err := t.open(slashRel(t.root, filepath.Join(dir, "after", filepath.FromSlash(file))))
	if err != nil {
		return err
	}
	now, err := t.open(file)
	if err != nil {
		return fmt.Errorf("%w; your own is kept in %s", err, kept)
	}
	before.functions(func(mine *ast.FuncDecl) {
		name := course.FuncName(mine)
		theirs := after.function(name)
		if err != nil || theirs == nil || same(before.span(mine), after.span(theirs)) {
			return
		}
		var have funcDecl
		switch have = now.function(name); {
		case have == nil:
			err = fmt.Errorf("got no function %s in %s, want the reference's: it was renamed, moved or deleted; your own is kept in %s", name, file, kept)
		case same(now.span(have), before.span(mine)):
		case !same(now.span(have), after.span(theirs)):
			err = fmt.Errorf("%s:%d: got %s edited since, want the reference's as it came: nothing was undone; your own is kept in %s",
				file, now.line(have.Type.Pos()), name, kept)
		default:
			t.put(now, have, before, mine)
		}
	})
	return err
}

// restoreUntouched takes the kept file itself where nothing was edited since.
func (t *transfer) restoreUntouched(dir string) error {
	for path, m := range t.moves {
		read := func(state string) ([]byte, error) {
			return os.ReadFile(filepath.Join(dir, state, filepath.FromSlash(path)))
		}
		after, err := read("after")
		if err != nil {
			return err
		}
		if bytes.Equal(after, t.sources[path].text) {
			if m.text, err = read("before"); err != nil {
				return err
			}
		}
	}
	return nil
}
