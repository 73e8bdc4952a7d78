package starter

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"barewire/scripts/course"
)

// Overlay writes contents, by absolute path, into dir together with the JSON
// file that `go build -overlay` reads, and returns that file's path.
func Overlay(dir string, contents map[string][]byte) (string, error) {
	replace := map[string]string{}
	for path, text := range contents {
		// The compiler's messages show the original's path, not this one.
		copied := filepath.Join(dir, strconv.Itoa(len(replace))+"-"+filepath.Base(path))
		if err := writeFile(copied, text); err != nil {
			return "", err
		}
		replace[path] = copied
	}
	data, err := json.MarshalIndent(map[string]any{"Replace": replace}, "", "\t")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "overlay.json")
	return path, os.WriteFile(path, data, 0o666)
}

// Prefix is the chapter of an exercise in the state of a learner who has solved
// everything up to it and nothing after: contents by absolute path, for an
// Overlay over solutions/. c is the course of solutions/. The id NN-00 is the
// state before the first exercise.
func Prefix(c *course.Course, id string) (map[string][]byte, error) {
	ch := c.Chapter(id[:min(2, len(id))])
	if ch == nil {
		return nil, fmt.Errorf("no chapter of exercise %q in %s/", id, c.Tree)
	}
	z := newZeros(c.Root)
	contents := map[string][]byte{}
	for _, e := range ch.Exercises {
		for _, fn := range e.Funcs {
			path := filepath.Join(c.Root, filepath.FromSlash(fn.File))
			if e.ID <= id || contents[path] != nil {
				continue
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return nil, err
			}
			contents[path], err = starterOf(fn.File, text, z, func(other string) bool { return other <= id })
			if err == nil {
				err = besides(contents, path, contents[path])
			}
			if err != nil {
				return nil, err
			}
		}
	}
	return contents, nil
}
