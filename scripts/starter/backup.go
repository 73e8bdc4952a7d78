package starter

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"barewire/scripts/course"
)

// Backup copies a file or folder of the course, named from the root, into a new
// folder .lab/backup/TIME and returns that folder's path from the root.
func Backup(root, path string) (string, error) {
	dir, err := newDir(filepath.Join(course.State(root), "backup"), time.Now().Format("2006-01-02T15-04-05"))
	if err != nil {
		return "", err
	}
	err = walk(filepath.Join(root, filepath.FromSlash(path)), func(from string) error {
		data, err := os.ReadFile(from)
		if err != nil {
			return err
		}
		return writeFile(filepath.Join(dir, filepath.FromSlash(slashRel(root, from))), data)
	})
	return slashRel(root, dir), err
}

// newDir makes parent/name, or name.2 and so on where that is taken.
func newDir(parent, name string) (string, error) {
	if err := os.MkdirAll(parent, 0o777); err != nil {
		return "", err
	}
	dir := filepath.Join(parent, name)
	for n := 2; ; n++ {
		err := os.Mkdir(dir, 0o777)
		if !os.IsExist(err) {
			return dir, err
		}
		dir = filepath.Join(parent, fmt.Sprintf("%s.%d", name, n))
	}
}
