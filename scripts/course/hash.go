package course

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// Hash is the content that a chapter's verdict depends on: the chapter, the
// chapters it needs, the reference's of the same names, the exercise language
// and the Go release. Equal hashes mean equal verdicts.
func (c *Chapter) Hash() (string, error) {
	var dirs []string
	for _, name := range append([]string{c.Name}, c.Needs...) {
		dirs = append(dirs, filepath.Join(c.Root, c.Tree, name))
		if c.Tree != "solutions" {
			dirs = append(dirs, filepath.Join(c.Root, "solutions", name))
		}
	}
	for _, pkg := range []string{"course", "dissect", "exercise"} {
		dirs = append(dirs, filepath.Join(c.Root, "scripts", pkg))
	}
	return HashDirs(c.Root, dirs...)
}

// HashDirs is the content of folders below root, as hex digits. A folder that
// is not there counts as empty. Lessons, and what only a build leaves behind,
// do not count.
func HashDirs(root string, dirs ...string) (string, error) {
	h := sha256.New()
	fmt.Fprintln(h, runtime.Version())
	for _, dir := range dirs {
		if err := hashDir(h, root, dir); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil))[:32], nil
}

func hashDir(h hash.Hash, root, dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		switch {
		case d.IsDir() && path != dir && hidden(d.Name()):
			return filepath.SkipDir
		case !d.Type().IsRegular() || leftOver(path):
			return nil
		}
		data, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) { // an editor's temporary file
			return nil
		}
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		fmt.Fprintf(h, "%s %d\n", filepath.ToSlash(name), len(data))
		h.Write(data)
		return nil
	})
}

func hidden(base string) bool { return base[0] == '.' || base[0] == '_' }

// leftOver tells what no verdict depends on: lessons, editors' copies, and the
// program that `go build` leaves under its folder's name.
func leftOver(path string) bool {
	base := filepath.Base(path)
	program := strings.TrimSuffix(base, ".exe")
	switch filepath.Ext(base) {
	case ".md", ".test", ".prof":
		return true
	}
	return hidden(base) || strings.HasSuffix(base, "~") || program == filepath.Base(filepath.Dir(path))
}
