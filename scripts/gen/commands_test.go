package main

import (
	"os"
	"path/filepath"
	"testing"

	"barewire/scripts/course"
	"barewire/scripts/starter"
)

// TestCommandReference fails when docs/exercises.md is not what the doc
// comments of the commands say.
func TestCommandReference(t *testing.T) {
	notStale(t, commandReference)
}

// notStale compares files of the repository with what make gen would write.
func notStale(t *testing.T, generate func(root string) (starter.Files, error)) {
	t.Helper()
	root, err := course.Root(".")
	if err != nil {
		t.Fatal(err)
	}
	files, err := generate(root)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s is stale: run make gen", name)
		}
	}
}
