package trial

import (
	"os"
	"path/filepath"
	"testing"

	"barewire/scripts/course"
)

func proof(t *testing.T, root string, contents ...string) *Proof {
	t.Helper()
	ch := &course.Chapter{Root: root, Tree: "solutions", Name: "01-a",
		Dir: filepath.Join(root, "solutions", "01-a")}
	var texts [][]byte
	for _, c := range contents {
		texts = append(texts, []byte(c))
	}
	p, err := NewProof(ch, "name", texts...)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// What was shown once holds for the same content, and for no other.
func TestProof(t *testing.T) {
	root := t.TempDir()
	if proof(t, root, "a").Shown() {
		t.Error("shown before anything was tried")
	}
	if err := proof(t, root, "a").Remember(); err != nil {
		t.Fatal(err)
	}
	if !proof(t, root, "a").Shown() {
		t.Error("not remembered")
	}
	if proof(t, root, "b").Shown() || proof(t, root, "a", "").Shown() {
		t.Error("remembered for other contents")
	}
	file := filepath.Join(root, "solutions", "01-a", "a.go")
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	early := proof(t, root, "c")
	if err := os.WriteFile(file, []byte("package a\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := early.Remember(); err != nil {
		t.Fatal(err)
	}
	if proof(t, root, "c").Shown() {
		t.Error("remembered though a file was saved meanwhile")
	}
	hashes.Clear()
	if proof(t, root, "a").Shown() {
		t.Error("remembered for another chapter")
	}
}
