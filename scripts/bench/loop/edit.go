package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A point is a function that the learner writes.
type point struct {
	file string
	text string // of the file, before any edit
	at   int    // where the function's body begins
}

// editPoints are the marked functions of a chapter.
func editPoints(dir string) ([]point, error) {
	var found []point
	err := filepath.WalkDir(dir, func(file string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(file) != ".go" {
			return err
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		found = append(found, marked(file, string(text))...)
		return nil
	})
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("%s: no function is marked //lab:exercise", dir)
	}
	return found, err
}

// marked finds the bodies of the functions that carry the directive. A
// signature may take several lines; the one that ends with { ends it.
func marked(file, text string) (found []point) {
	const directive = "\n//lab:exercise "
	for at := 0; ; {
		i := strings.Index(text[at:], directive)
		if i < 0 {
			return found
		}
		at += i + len(directive)
		start := strings.Index(text[at:], "\nfunc ")
		if start < 0 {
			return found
		}
		body := strings.Index(text[at+start:], " {\n")
		if body < 0 {
			return found
		}
		at += start + body + len(" {\n")
		found = append(found, point{file, text, at})
	}
}

// edit changes what the function does, though not what it returns: the
// compiler must not find that nothing has changed.
func (p point) edit(n int) error {
	text := p.text[:p.at] +
		fmt.Sprintf("\tif edited == %d {\n\t\tpanic(edited)\n\t}\n", n+1) +
		p.text[p.at:] + "\nvar edited int\n"
	return os.WriteFile(p.file, []byte(text), 0o644)
}

// restore takes the edit back.
func (p point) restore() error {
	return os.WriteFile(p.file, []byte(p.text), 0o644)
}
