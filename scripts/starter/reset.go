package starter

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"barewire/scripts/course"
)

// Reset makes an exercise (03-02) or a chapter (03, 3 or 03-responses) what it
// was before anybody wrote in it, and returns the folder, from the root, with a
// copy of what was there. Of a chapter, the learner's own Go files go too: they
// might not compile with the starter's.
func Reset(root, idOrChapter string) (string, error) {
	if err := needSolutions(root); err != nil {
		return "", err
	}
	if len(idOrChapter) == len("NN-MM") && idOrChapter[2] == '-' {
		return resetExercise(root, idOrChapter)
	}
	ch, err := course.LoadChapter(root, "solutions", idOrChapter)
	if err != nil {
		return "", err
	}
	files, err := Chapter(root, ch.Name)
	if err != nil {
		return "", err
	}
	dir := "chapters/" + ch.Name
	if !exists(filepath.Join(root, filepath.FromSlash(dir))) {
		_, err := files.Write(root)
		return "", err
	}
	backup, err := Backup(root, dir)
	if err != nil {
		return "", err
	}
	err = walk(filepath.Join(root, filepath.FromSlash(dir)), func(path string) error {
		if rel := slashRel(root, path); files[rel] == nil && filepath.Ext(path) == ".go" {
			files[rel] = nil
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	_, err = files.Write(root)
	return backup, err
}

// resetExercise puts the starter's functions back, with their doc comments,
// which carry the directives. One that is gone is added at the file's end.
func resetExercise(root, id string) (string, error) {
	e, err := reference(root, id)
	if err != nil {
		return "", err
	}
	files, err := Chapter(root, e.Chapter.Name)
	if err != nil {
		return "", err
	}
	t := newTransfer(root)
	for _, fn := range e.Funcs {
		file := learners(fn.File)
		from, err := parse(file, files[file])
		if err != nil {
			return "", err
		}
		if err := t.reset(file, fn.Name, from); err != nil {
			return "", fmt.Errorf("%w; go tool lab reset %s begins the whole chapter anew", err, id[:2])
		}
	}
	if _, err := t.finish(); err != nil {
		return "", err
	}
	backup, err := Backup(root, strings.Join([]string{"chapters", e.Chapter.Name}, "/"))
	if err != nil {
		return "", err
	}
	return backup, t.write()
}

func (t *transfer) reset(file, name string, from *source) error {
	theirs := from.function(name)
	to, mine, err := t.find(file, name)
	switch {
	case err != nil && t.sources[file] == nil:
		return err
	case err != nil:
		to = t.sources[file]
		m := t.of(to)
		if !bytes.HasSuffix(to.text, []byte("\n")) {
			m.added = append(m.added, to.endings([]byte("\n"))...)
		}
		m.added = append(m.added, to.endings([]byte("\n"+string(from.documented(theirs))+"\n"))...)
		m.imports = append(m.imports, from.imports()...)
		return nil
	case same(to.documented(mine), from.documented(theirs)):
		return nil
	}
	m := t.of(to)
	end := to.offset(mine.End())
	m.edits = append(m.edits, edit{end - len(to.documented(mine)), end, to.endings(from.documented(theirs))})
	m.imports = append(m.imports, from.imports()...)
	return nil
}
