package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What real programs say is read the same by both readers, however it is cut,
// and everything in it has a name.
func TestRecordings(t *testing.T) {
	files, err := filepath.Glob("recordings/*.bin")
	if err != nil || len(files) == 0 {
		t.Fatalf("got no recordings, %v: run make recordings", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			p, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var plain, fast bytes.Buffer
			d := dump{max: 1 << 20, copy: true, splits: true, allocs: -1}
			if err := d.stream(&plain, bytes.NewReader(p)); err != nil {
				t.Error(err)
			}
			d.fast = true
			if err := d.stream(&fast, bytes.NewReader(p)); err != nil {
				t.Error(err)
			}
			if plain.String() != fast.String() {
				t.Errorf("got %s fast, %s else", &fast, &plain)
			}
			if strings.Contains(plain.String(), "error:") {
				t.Errorf("got an error in %s", &plain)
			}
		})
	}
}
