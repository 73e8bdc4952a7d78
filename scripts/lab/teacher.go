package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"barewire/scripts/course"
	"barewire/scripts/exercise"
)

// A teacherReport is what `check -json` writes: what passes, and whether the
// scripts and tests that say so are the course's own.
type teacherReport struct {
	Done, All int                // of the exercises below, bonus ones apart
	Exercises []teacherExercise  // what was asked for, in order
	Protected map[string]string  // sha256 by file or folder, from the root
	Changed   []string           // protected files that differ from the reference's
	Reports   []*exercise.Report // every script's result, with its failure
}

type teacherExercise struct {
	ID, Title string
	State     state
}

// writeTeacherReport writes the report of what was just checked: an exercise, a
// chapter, or the course.
func (l *lab) writeTeacherReport(file string, p *progress, t target, reports []*exercise.Report) error {
	r := teacherReport{Protected: map[string]string{}, Reports: reports}
	for _, c := range p.chapters {
		if t.chapter != nil && c.Name != t.chapter.Name {
			continue
		}
		for _, e := range c.exercises {
			if t.exercise == nil || t.exercise.ID == e.ID {
				r.add(e)
			}
		}
		files, err := protected(c.Chapter)
		if err != nil {
			return err
		}
		for name, data := range files {
			sum := sha256.Sum256(data)
			r.Protected[name] = hex.EncodeToString(sum[:])
		}
		r.Changed = append(r.Changed, tampered(c.Chapter)...)
	}
	for _, dir := range []string{"solutions", "scripts"} {
		hash, err := course.HashDirs(p.course.Root, filepath.Join(p.course.Root, dir))
		if err != nil {
			return err
		}
		r.Protected[dir+"/"] = hash
	}
	data, err := json.MarshalIndent(r, "", "\t")
	if err != nil {
		return err
	}
	if !filepath.IsAbs(file) {
		file = filepath.Join(l.dir, file)
	}
	return os.WriteFile(file, append(data, '\n'), 0o666)
}

func (r *teacherReport) add(e *exerciseProgress) {
	r.Exercises = append(r.Exercises, teacherExercise{e.ID, e.Title, e.state})
	if e.Bonus() {
		return
	}
	r.All++
	if e.done() {
		r.Done++
	}
}

// protected is what a chapter holds that the learner is not to change: the
// scripts with their recordings, and the tests. What only solutions/ has is not
// among them.
func protected(ch *course.Chapter) (map[string][]byte, error) {
	files := map[string][]byte{}
	err := filepath.WalkDir(ch.Dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(ch.Root, path)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		if !strings.Contains(rel, "/exercises/") && !strings.HasSuffix(rel, "_test.go") {
			return nil
		}
		data, err := os.ReadFile(path)
		if !referenceOnly(rel, data) {
			files[rel] = data
		}
		return err
	})
	return files, err
}

// referenceOnly tells the files of solutions/ of which no learner gets a copy.
func referenceOnly(name string, data []byte) bool {
	return strings.HasSuffix(name, "_solution_test.go") ||
		strings.HasPrefix(string(data), course.SolutionOnly)
}

// tampered lists a chapter's protected files that are not the reference's,
// and those that are gone. Without the reference there is nothing to say.
func tampered(ch *course.Chapter) []string {
	reference := *ch
	reference.Tree = "solutions"
	reference.Dir = filepath.Join(ch.Root, reference.Tree, ch.Name)
	want, err := protected(&reference)
	if err != nil {
		return nil
	}
	got, err := protected(ch)
	if err != nil {
		return nil
	}
	var list []string
	for name, data := range want {
		name = ch.Tree + strings.TrimPrefix(name, "solutions")
		if mine, ok := got[name]; !ok || !bytes.Equal(mine, data) {
			list = append(list, name)
		}
	}
	sort.Strings(list)
	return list
}
