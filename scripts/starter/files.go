package starter

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Files are generated contents by their slash-separated paths from the root.
// nil means that the file is not to be there.
type Files map[string][]byte

// Drift lists the files that are not as they should be, in order.
func (f Files) Drift(root string) ([]string, error) {
	var list []string
	for path, want := range f {
		got, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(path)))
		missing := errors.Is(err, fs.ErrNotExist)
		if err != nil && !missing {
			return nil, err
		}
		if missing != (want == nil) || !bytes.Equal(got, want) {
			list = append(list, path)
		}
	}
	slices.Sort(list)
	return list, nil
}

// Write puts the files that drifted in place and returns their paths. Folders
// that a removal leaves empty go too.
func (f Files) Write(root string) ([]string, error) {
	drift, err := f.Drift(root)
	if err != nil {
		return nil, err
	}
	for _, path := range drift {
		full := filepath.Join(root, filepath.FromSlash(path))
		if f[path] != nil {
			err = writeFile(full, f[path])
		} else {
			err = removeFile(root, full)
		}
		if err != nil {
			return nil, err
		}
	}
	return drift, nil
}

func writeFile(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o666)
}

func removeFile(root, path string) error {
	if err := os.Remove(path); err != nil {
		return err
	}
	for dir := filepath.Dir(path); dir != root; dir = filepath.Dir(dir) {
		if os.Remove(dir) != nil { // it is not empty
			break
		}
	}
	return nil
}

// walk calls visit for every file of a folder that git would keep: no hidden
// ones, no editors' copies, no programs left by a build.
func walk(dir string, visit func(path string) error) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := d.Name()
		switch {
		case base[0] == '.' && d.IsDir() && path != dir:
			return filepath.SkipDir
		case d.IsDir() || !d.Type().IsRegular() || leftOver(path):
			return nil
		}
		return visit(path)
	})
}

func leftOver(path string) bool {
	base := filepath.Base(path)
	switch filepath.Ext(base) {
	case ".test", ".prof", ".orig":
		return true
	}
	program := strings.TrimSuffix(base, ".exe")
	return base[0] == '.' || strings.HasSuffix(base, "~") || program == filepath.Base(filepath.Dir(path))
}
