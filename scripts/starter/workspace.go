package starter

import (
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/mod/modfile"

	"barewire/scripts/course"
)

// Workspaces are the two go.work files: the learner's, which uses chapters/*,
// and the reference's, which uses solutions/*. Both use scripts. Whatever else
// they say stays.
func Workspaces(root string) (Files, error) {
	names, err := modules(root)
	if err != nil {
		return nil, err
	}
	learner, reference := []string{"./scripts"}, []string{"../scripts"}
	for _, name := range names {
		learner = append(learner, "./chapters/"+name)
		reference = append(reference, "./"+name)
	}
	files := Files{}
	for path, uses := range map[string][]string{"go.work": learner, "solutions/go.work": reference} {
		if files[path], err = workspace(root, path, uses); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// modules are the chapters that have a go.mod yet.
func modules(root string) ([]string, error) {
	names, err := course.ChapterNames(root, "solutions")
	return slices.DeleteFunc(names, func(name string) bool {
		_, err := os.Stat(filepath.Join(root, "solutions", name, "go.mod"))
		return err != nil
	}), err
}

func workspace(root, path string, uses []string) ([]byte, error) {
	text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(path)))
	if err != nil && !os.IsNotExist(err) {
		return nil, err
	}
	work, err := modfile.ParseWork(path, text, nil)
	if err != nil {
		return nil, err
	}
	// A workspace may not ask for less than its modules do; scripts asks most.
	version, err := goVersion(root)
	if err != nil {
		return nil, err
	}
	if err := work.AddGoStmt(version); err != nil {
		return nil, err
	}
	for _, use := range slices.Clone(work.Use) {
		if slices.Contains(uses, use.Path) {
			continue
		}
		if err := work.DropUse(use.Path); err != nil {
			return nil, err
		}
	}
	work.Cleanup()
	slices.Sort(uses)
	for _, use := range uses {
		if err := work.AddUse(use, ""); err != nil {
			return nil, err
		}
	}
	work.SortBlocks()
	return modfile.Format(work.Syntax), nil
}

func goVersion(root string) (string, error) {
	path := filepath.Join(root, "scripts", "go.mod")
	text, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	mod, err := modfile.ParseLax(path, text, nil)
	if err != nil {
		return "", err
	}
	return mod.Go.Version, nil
}
