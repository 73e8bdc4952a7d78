package starter

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"barewire/scripts/course"
)

const (
	lineFile = "chapters/01-sockets/tcp/line.go"
	moreFile = "chapters/01-sockets/tcp/more.go"
)

// newCourse unpacks testdata/course.txtar.
func newCourse(t *testing.T) string {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/course.txtar")
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	for _, f := range archive.Files {
		put(t, root, f.Name, strings.ReplaceAll(string(f.Data), "\n\\--", "\n--"))
	}
	return root
}

// generated is a course whose starters have been made.
func generated(t *testing.T) string {
	t.Helper()
	root := newCourse(t)
	files, err := Generate(root)
	if err == nil {
		_, err = files.Write(root)
	}
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func put(t *testing.T, root, path, text string) {
	t.Helper()
	if err := writeFile(filepath.Join(root, path), []byte(text)); err != nil {
		t.Fatal(err)
	}
}

func get(t *testing.T, root, path string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, path))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// change replaces a text that must be in the file.
func change(t *testing.T, root, path, old, new string) {
	t.Helper()
	text := get(t, root, path)
	if !strings.Contains(text, old) {
		t.Fatalf("%s does not hold %q:\n%s", path, old, text)
	}
	put(t, root, path, strings.Replace(text, old, new, 1))
}

func TestGenerate(t *testing.T) {
	root := generated(t)
	for path, want := range map[string]bool{
		lineFile:                                         true,
		"chapters/01-sockets/go.mod":                     true,
		"chapters/01-sockets/README.md":                  true,
		"chapters/01-sockets/tcp/gone.go":                false,
		"chapters/01-sockets/tcp/fast.go":                false,
		"chapters/09-gone":                               false,
		"chapters/01-sockets/tcp/line_test.go":           true,
		"chapters/01-sockets/tcp/line_solution_test.go":  false,
		"chapters/01-sockets/exercises/01-01-line.txtar": true,
		"solutions/01-sockets/tcp/line_solution_test.go": true,
	} {
		if got := exists(filepath.Join(root, path)); got != want {
			t.Errorf("%s is there: %v, want %v", path, got, want)
		}
	}
	c, err := course.Load(root, "chapters")
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"01-01", "01-02"} {
		if e := c.Exercise(id); e == nil || len(e.Unbegun()) != len(e.Funcs) || len(e.Funcs) == 0 {
			t.Errorf("%s of the starters: got %+v, want no function begun", id, e)
		}
	}
	again, err := Generate(root)
	if err != nil {
		t.Fatal(err)
	}
	if drift, err := again.Drift(root); err != nil || len(drift) > 0 {
		t.Errorf("the second time differs: %q, %v", drift, err)
	}
	kept, err := again.Kept(root)
	if err != nil || len(kept) > 0 {
		t.Errorf("got %q, %v, want nothing of the learner's", kept, err)
	}
}

func TestGenerateTellsWhatItReplaces(t *testing.T) {
	root := generated(t)
	change(t, root, lineFile, `panic("01-02 not begun: write Answer")`, `return "mine"`)
	files, err := Generate(root)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := files.Kept(root)
	if want := []string{lineFile + ": Answer"}; err != nil || !slices.Equal(kept, want) {
		t.Errorf("got %q, %v, want %q", kept, err, want)
	}
}

func TestWorkspaces(t *testing.T) {
	root := newCourse(t)
	files, err := Workspaces(root)
	if err != nil {
		t.Fatal(err)
	}
	want := "go 1.26.0\n\nreplace example.com => ../example\n\nuse (\n\t./chapters/01-sockets\n\t./scripts\n)\n"
	if got := string(files["go.work"]); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	want = "go 1.26.0\n\nuse (\n\t../scripts\n\t./01-sockets\n)\n"
	if got := string(files["solutions/go.work"]); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if _, err := files.Write(root); err != nil {
		t.Fatal(err)
	}
	if files, err = Workspaces(root); err != nil {
		t.Fatal(err)
	}
	if drift, err := files.Drift(root); err != nil || len(drift) > 0 {
		t.Errorf("the second time differs: %q, %v", drift, err)
	}
}

func TestSolveAndUndo(t *testing.T) {
	root := generated(t)
	before, more := get(t, root, lineFile), get(t, root, moreFile)
	changes, err := Solve(root, "01-02")
	if err != nil {
		t.Fatal(err)
	}
	if len(changes) != 2 || changes[0].Func != "Answer" || changes[0].Line != 15 {
		t.Errorf("got %+v, want Answer at line 15, and Another", changes)
	}
	solved := get(t, root, lineFile)
	for _, want := range []string{"import \"strings\"\n", "strings.ToUpper(string(p)) + given()", `notBegun("01-01"`} {
		if !strings.Contains(solved, want) {
			t.Errorf("solved, the file has no %q:\n%s", want, solved)
		}
	}
	if _, err := Solve(root, "01-02"); err == nil || !strings.Contains(err.Error(), "undo 01-02") {
		t.Errorf("solved twice: got %v, want a word on undo", err)
	}
	if _, err := Undo(root, "01-02"); err != nil {
		t.Fatal(err)
	}
	if got := get(t, root, lineFile); got != before {
		t.Errorf("after undo got\n%s\nwant\n%s", got, before)
	}
	if got := get(t, root, moreFile); got != more {
		t.Errorf("after undo got\n%s\nwant\n%s", got, more)
	}
	if _, err := Undo(root, "01-02"); err == nil || !strings.Contains(err.Error(), "nothing to undo") {
		t.Errorf("undone twice: got %v", err)
	}
}

// The rest of the file is the learner's: layout, comments, other functions.
func TestSolveKeepsEverythingElse(t *testing.T) {
	root := generated(t)
	change(t, root, lineFile, "// Answer answers a line.\n", "// Mine:   answers.\n")
	change(t, root, lineFile, `panic("01-02 not begun: write Answer")`, "\n\n  return   \"mine\"//x")
	change(t, root, lineFile, "func given", "var   odd=1\nfunc given")
	mine := get(t, root, lineFile)
	if _, err := Solve(root, "01-02"); err != nil {
		t.Fatal(err)
	}
	solved := get(t, root, lineFile)
	for _, want := range []string{"// Mine:   answers.\n", "var   odd=1\n", "ToUpper"} {
		if !strings.Contains(solved, want) {
			t.Errorf("solved, the file has no %q:\n%s", want, solved)
		}
	}
	// An edit elsewhere does not keep the function from going back.
	change(t, root, lineFile, "odd=1", "odd=2")
	if _, err := Undo(root, "01-02"); err != nil {
		t.Fatal(err)
	}
	want := strings.Replace(mine, "odd=1", "odd=2", 1)
	if got := get(t, root, lineFile); got != want {
		t.Errorf("after undo got\n%s\nwant\n%s", got, want)
	}
}

func TestSolveFindsMovedFunctions(t *testing.T) {
	root := generated(t)
	text := get(t, root, moreFile)
	put(t, root, moreFile, "package tcp\n")
	put(t, root, "chapters/01-sockets/tcp/moved.go", text)
	if _, err := Solve(root, "01-02"); err != nil {
		t.Fatal(err)
	}
	if got := get(t, root, "chapters/01-sockets/tcp/moved.go"); !strings.Contains(got, "n + 1") {
		t.Errorf("got\n%s", got)
	}
}

// Every refusal names the place and what to do, and changes nothing.
func TestRefusals(t *testing.T) {
	solve := func(root string) error { _, err := Solve(root, "01-02"); return err }
	undo := func(root string) error { _, err := Undo(root, "01-02"); return err }
	for _, c := range []struct {
		name         string
		before       func(t *testing.T, root string)
		do           func(root string) error
		want, remedy string
	}{
		{"renamed", func(t *testing.T, root string) {
			change(t, root, moreFile, "func Another", "func Other")
		}, solve, "got no function Another in " + moreFile, "reset"},
		{"does not parse", func(t *testing.T, root string) {
			change(t, root, moreFile, "{", "{ if {")
		}, solve, moreFile + ":6: the file does not parse", "mend"},
		{"file gone", func(t *testing.T, root string) {
			os.Remove(filepath.Join(root, moreFile))
		}, solve, moreFile + " is not there", "reset 01"},
		{"no solutions", func(t *testing.T, root string) {
			os.RemoveAll(filepath.Join(root, "solutions"))
		}, solve, "solutions/ is not here", "git checkout"},
		{"no such exercise", nil,
			func(root string) error { _, err := Solve(root, "01-09"); return err }, `"01-09"`, "01-01 to 01-02"},
		{"edited since", func(t *testing.T, root string) {
			if err := solve(root); err != nil {
				t.Fatal(err)
			}
			change(t, root, moreFile, "n + 1", "n + 2")
		}, undo, moreFile + ":6: got Another edited since", ".lab/undo/01-02/1/before/" + moreFile},
		{"deleted since", func(t *testing.T, root string) {
			if err := solve(root); err != nil {
				t.Fatal(err)
			}
			put(t, root, moreFile, "package tcp\n")
		}, undo, "got no function Another in " + moreFile, ".lab/undo/01-02/1/before/" + moreFile},
		{"broken since", func(t *testing.T, root string) {
			if err := solve(root); err != nil {
				t.Fatal(err)
			}
			put(t, root, moreFile, "package")
		}, undo, moreFile + ":1: the file does not parse", ".lab/undo/01-02/1/before/" + moreFile},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := generated(t)
			if c.before != nil {
				c.before(t, root)
			}
			before := get(t, root, lineFile)
			err := c.do(root)
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), c.remedy) {
				t.Errorf("got %v\nwant %q and %q", err, c.want, c.remedy)
			}
			if got := get(t, root, lineFile); got != before {
				t.Errorf("the other file changed:\n%s", got)
			}
		})
	}
}

func TestResetExercise(t *testing.T) {
	root := generated(t)
	starter := get(t, root, lineFile)
	change(t, root, lineFile, `panic("01-02 not begun: write Answer")`, `return "mine"`)
	change(t, root, lineFile, "//lab:exercise 01-02\n", "")
	change(t, root, lineFile, `return nil, notBegun("01-01", "Line")`, "return p, nil")
	mine := get(t, root, lineFile)
	put(t, root, moreFile, "package tcp")
	backup, err := Reset(root, "01-02")
	if err != nil {
		t.Fatal(err)
	}
	if got := get(t, root, backup+"/"+lineFile); got != mine {
		t.Errorf("the copy is\n%s", got)
	}
	want := strings.Replace(starter, `return nil, notBegun("01-01", "Line")`, "return p, nil", 1)
	if got := get(t, root, lineFile); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := get(t, root, moreFile); !strings.Contains(got, "//lab:exercise 01-02\nfunc Another(") {
		t.Errorf("the deleted function is not back:\n%s", got)
	}
}

func TestResetChapter(t *testing.T) {
	root := generated(t)
	starter := get(t, root, lineFile)
	put(t, root, lineFile, "packag")
	put(t, root, "chapters/01-sockets/tcp/own.go", "package tcp\n")
	put(t, root, "chapters/01-sockets/notes.txt", "mine\n")
	backup, err := Reset(root, "1")
	if err != nil {
		t.Fatal(err)
	}
	if got := get(t, root, lineFile); got != starter {
		t.Errorf("got\n%s", got)
	}
	for path, want := range map[string]bool{
		"chapters/01-sockets/tcp/own.go":            false,
		"chapters/01-sockets/notes.txt":             true,
		backup + "/chapters/01-sockets/tcp/own.go":  true,
		backup + "/chapters/01-sockets/tcp/line.go": true,
	} {
		if exists(filepath.Join(root, path)) != want {
			t.Errorf("%s is there: %v, want %v", path, !want, want)
		}
	}
}

func TestWindowsLineEnds(t *testing.T) {
	root := generated(t)
	crlf := strings.ReplaceAll(get(t, root, lineFile), "\n", "\r\n")
	put(t, root, lineFile, crlf)
	if _, err := Solve(root, "01-02"); err != nil {
		t.Fatal(err)
	}
	solved := []byte(get(t, root, lineFile))
	if bytes.Count(solved, []byte("\n")) != bytes.Count(solved, []byte("\r\n")) {
		t.Errorf("mixed line ends: %q", solved)
	}
	put(t, root, lineFile, string(solved)+"// later\r\n")
	if _, err := Undo(root, "01-02"); err != nil {
		t.Fatal(err)
	}
	if got := get(t, root, lineFile); got != crlf+"// later\r\n" {
		t.Errorf("got %q\nwant %q", got, crlf)
	}
}
