package main

import (
	"testing"

	"barewire/scripts/course"
)

// Whatever is generated is in the repository as gen would write it. Transcripts
// need clients and time: make check runs those too.
func TestNothingDrifted(t *testing.T) {
	root, err := course.Root(".")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{"transcripts": true}
	for _, step := range steps {
		if seen[step.name] {
			continue
		}
		seen[step.name] = true
		files, err := step.files(root)
		if err != nil {
			t.Errorf("%s: %v", step.name, err)
			continue
		}
		drift, err := files.Drift(root)
		if err != nil {
			t.Error(err)
		}
		for _, path := range drift {
			t.Errorf("%s is not as make gen writes it", path)
		}
	}
}
