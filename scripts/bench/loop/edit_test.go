package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestEdit(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.go")
	const text = "package a\n\n// A does.\n//\n//lab:exercise 01-01\n" +
		"func A() {\n\tgo()\n}\n\n// B does.\n//\n//lab:exercise 01-02\n" +
		"//lab:stub return nil\nfunc B(\n\ta int,\n) error {\n\treturn nil\n}\n"
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	points, err := editPoints(filepath.Dir(file))
	if err != nil || len(points) != 2 {
		t.Fatalf("got %d points, %v, want 2", len(points), err)
	}
	if err := points[1].edit(6); err != nil {
		t.Fatal(err)
	}
	got, _ := os.ReadFile(file)
	want := ") error {\n\tif edited == 7 {\n\t\tpanic(edited)\n\t}\n\treturn nil"
	if !strings.Contains(string(got), want) {
		t.Errorf("got\n%s\nwant in it\n%s", got, want)
	}
	if err := points[1].restore(); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(file); string(got) != text {
		t.Errorf("restored: got\n%s", got)
	}
}
