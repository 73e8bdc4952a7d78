package starter

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"barewire/scripts/course"
)

// notBegunText is what stubs call, in a file of its own: no file of the
// learner's then imports errors for a stub alone, and has an import that
// stands in the way as soon as the function is written.
const notBegunText = `package %s

import "errors"

// notBegun is what a function returns that is still yours to write. When there
// are none left, nobody needs this file any more.
func notBegun(exercise, function string) error {
	return errors.New(exercise + " not begun: write " + function)
}
`

// besides adds that file for a starter whose stubs need it, in its folder.
func besides(files map[string][]byte, path string, starter []byte) error {
	if filepath.Ext(path) != ".go" || !bytes.Contains(starter, []byte(course.NotBegunFunc+"(\"")) {
		return nil
	}
	s, err := parse(path, starter)
	if err != nil {
		return err
	}
	folder := strings.TrimSuffix(path, filepath.Base(path))
	files[folder+course.NotBegunFile] = fmt.Appendf(nil, notBegunText, s.file.Name.Name)
	return nil
}

// writeBesides writes that file for a learner's file, unless it is there.
func writeBesides(path string, text []byte) error {
	files := map[string][]byte{}
	if err := besides(files, path, text); err != nil {
		return err
	}
	for path, text := range files {
		if exists(path) {
			continue
		}
		if err := os.WriteFile(path, text, 0o666); err != nil {
			return err
		}
	}
	return nil
}
