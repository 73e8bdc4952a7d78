package starter

import (
	"path/filepath"
	"strings"
	"testing"

	"barewire/scripts/course"
)

func lintOf(t *testing.T, root string) []string {
	t.Helper()
	c, err := course.Load(root, "solutions")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range Lint(c) {
		got = append(got, p.String())
	}
	return got
}

func TestLintOfACleanCourse(t *testing.T) {
	if got := lintOf(t, newCourse(t)); len(got) > 0 {
		t.Errorf("got %s", strings.Join(got, "\n"))
	}
}

func TestLint(t *testing.T) {
	const (
		dir    = "solutions/01-sockets/"
		line   = dir + "tcp/line.go"
		script = dir + "exercises/01-02-answer.txtar"
	)
	for _, c := range []struct{ name, file, old, new, want string }{
		{"an exercise without a script", line, "exercise 01-01", "exercise 01-03",
			line + ":12: exercise without a script: want exercises/01-03-*.txtar"},
		{"a script without an exercise", line, "exercise 01-01", "exercise 01-03",
			dir + "exercises/01-01-line.txtar: script without an exercise"},
		{"a gap", line, "exercise 01-01", "exercise 01-04",
			line + ":12: got exercise 01-04, want 01-03"},
		{"another chapter's number", line, "exercise 01-01", "exercise 02-01",
			line + ":12: got exercise 02-01, want 01-03"},
		{"too many functions", dir + "tcp/more.go", "package tcp\n", "package tcp\n" + threeMore,
			dir + "tcp/more.go:10: C is one function too many for 01-01: got 4, want at most 3"},
		{"two hints", script, "-- hint-3 --", "-- note --", script + ": got 2 hints for 01-02"},
		{"an empty hint", script, "Think.", "", script + ": hint-2 of 01-02 is empty"},
		{"a long script", script, "send", strings.Repeat("# Why\n", 40) + "send",
			script + ":41: got 45 lines before the files, want at most 40"},
		{"a title without a section", script, "capitals. RFC 5198 §2", "capitals",
			script + ":1: the title names no section"},
		{"a command before a rule", script, "serve\n", "serve\nclose\n",
			script + `:3: "close" comes before any comment`},
		{"no heading", dir + "README.md", "## 01-02 ", "## ", dir + "README.md: 01-02 has no heading"},
		{"a heading too many", dir + "README.md", "## 01-02 ", "## 01-03 What\n## 01-02 ",
			dir + "README.md:5: got a heading for 01-03"},
		{"headings out of order", dir + "README.md", "## 01-01 A line\n\n## 01-02 An answer", "## 01-02 B\n\n## 01-01 A",
			dir + "README.md:5: got the heading of 01-01 after that of 01-02"},
		{"a long main", dir + "main.go", "func main", strings.Repeat("//\n", 80) + "func main",
			dir + "main.go:81: got 85 lines, want at most 80"},
		{"a stub that is not Go", line, "//lab:exercise 01-02", "//lab:exercise 01-02\n//lab:stub return }",
			line + ":22: the stub of Answer is not Go"},
		{"a directive unknown", line, "//lab:exercise 01-02", "//lab:exercize 01-02",
			line + ":22: got //lab:exercize"},
		{"not formatted", line, "given() string {", "given()  string {", line + ":28: not formatted"},
		{"does not parse", line, "given() string {", "given( string {", line + ":28: the file does not parse"},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := newCourse(t)
			change(t, root, c.file, c.old, c.new)
			got := strings.Join(lintOf(t, root), "\n")
			if !strings.Contains("\n"+got, "\n"+c.want) {
				t.Errorf("got\n%s\nwant %s", got, c.want)
			}
		})
	}
}

const threeMore = `
//lab:exercise 01-01
func A() {}

//lab:exercise 01-01
func B() {}

//lab:exercise 01-01
func C() {}
`

func TestPrefix(t *testing.T) {
	root := newCourse(t)
	c, err := course.Load(root, "solutions")
	if err != nil {
		t.Fatal(err)
	}
	line, more := filepath.Join(root, "solutions/01-sockets/tcp/line.go"), filepath.Join(root, "solutions/01-sockets/tcp/more.go")
	for id, want := range map[string]struct {
		files int
		line  []string
	}{
		"01-00": {3, []string{`notBegun("01-01", "Line")`, "write Answer"}},
		"01-01": {2, []string{"bytes.Cut", "write Answer"}},
		"01-02": {0, nil},
	} {
		got, err := Prefix(c, id)
		if err != nil || len(got) != want.files {
			t.Errorf("%s: got %d files, %v, want %d", id, len(got), err, want.files)
		}
		for _, text := range want.line {
			if !strings.Contains(string(got[line]), text) {
				t.Errorf("%s: no %q in\n%s", id, text, got[line])
			}
		}
		if want.files > 0 && !strings.Contains(string(got[more]), "write Another") {
			t.Errorf("%s: got\n%s", id, got[more])
		}
	}
}
