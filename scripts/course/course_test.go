package course

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// tree unpacks testdata/small.txtar.
func tree(t testing.TB) string {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/small.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range archive.Files {
		archive.Files[i].Data = bytes.ReplaceAll(f.Data, []byte("\n\\--"), []byte("\n--"))
	}
	root := t.TempDir()
	if err := txtar.Write(archive, root); err != nil {
		t.Fatal(err)
	}
	return root
}

func load(t *testing.T) *Course {
	t.Helper()
	c, err := Load(tree(t), "chapters")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestRoot(t *testing.T) {
	root := tree(t)
	for _, dir := range []string{"", "chapters/01-sockets/tcp", "solutions"} {
		if got, err := Root(filepath.Join(root, dir)); got != root || err != nil {
			t.Errorf("Root(%q) = %q, %v, want %q", dir, got, err, root)
		}
	}
	if got, err := Root(filepath.Dir(root)); err == nil {
		t.Errorf("Root above the course = %q, want an error", got)
	}
}

func TestExercises(t *testing.T) {
	c := load(t)
	e := c.Exercise("01-01")
	got := fmt.Sprintln(e.Title, e.Chapter.Name, len(e.Funcs), len(e.Scripts))
	if want := "Listen 01-sockets 1 2\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	want := []string{"Look at net.Listen.", "tcp"}
	if !slices.Equal(e.Hints, want) {
		t.Errorf("hints %q, want %q", e.Hints, want)
	}
	f := c.Exercise("01-02").Funcs[0]
	if f.Name != "(*Server).Serve" || f.File != "chapters/01-sockets/tcp/listen.go" || f.Line != 20 {
		t.Errorf("got %+v", f)
	}
	ch := c.Chapter("1")
	if ch == nil || ch != c.Chapter("01") || ch != c.Chapter("01-sockets") {
		t.Errorf("chapter 1 is not 01-sockets: %v", ch)
	}
	if ch.Title != "Sockets" || ch.Package != "tcp" || ch.Number != 1 {
		t.Errorf("got %q %q %d", ch.Title, ch.Package, ch.Number)
	}
}

func TestBegun(t *testing.T) {
	c := load(t)
	want := map[string]bool{
		"01-01": false, "01-02": false,
		"02-01": false, "02-02": true, "02-03": false, "02-04": true, "02-06": true,
	}
	for id, begun := range want {
		if e := c.Exercise(id); e == nil || e.Begun() != begun {
			t.Errorf("%s: got %+v, want begun %v", id, e, begun)
		}
	}
}

func TestProblems(t *testing.T) {
	var got []string
	for _, ch := range load(t).Chapters {
		for _, p := range ch.Problems {
			got = append(got, p.String())
		}
	}
	want := []string{
		"chapters/01-sockets/exercises/notes.txtar: got the name notes.txtar",
		"chapters/02-requests/request/ask.go:36: got //lab:exercice",
		"chapters/02-requests/request/broken.go:9: the file does not parse",
	}
	for _, w := range want {
		if !slices.ContainsFunc(got, func(g string) bool { return strings.HasPrefix(g, w) }) {
			t.Errorf("no problem begins with %q in\n%s", w, strings.Join(got, "\n"))
		}
	}
	if len(got) != len(want) {
		t.Errorf("got %d problems, want %d", len(got), len(want))
	}
}

func TestBrokenFileKeepsItsFunctions(t *testing.T) {
	f := load(t).Exercise("02-06").Funcs[0]
	if f.Name != "(*Queue).Sixth" || f.Line != 8 {
		t.Errorf("got %s at line %d, want (*Queue).Sixth at line 8", f.Name, f.Line)
	}
}

func TestNeeds(t *testing.T) {
	c := load(t)
	for name, want := range map[string]string{
		"01": "", "02": "01-sockets 03-gone", "13": "01-sockets 02-requests 03-gone",
	} {
		if got := strings.Join(c.Chapter(name).Needs, " "); got != want {
			t.Errorf("%s needs %q, want %q", name, got, want)
		}
	}
}

func TestScript(t *testing.T) {
	s := load(t).Exercise("01-01").Scripts[0]
	if s.Short() != "listen" {
		t.Fatalf("the first script is %s", s.Name)
	}
	if s.Title != "It listens. RFC 9293 §3.10.1" || s.Lines != 6 {
		t.Errorf("title %q, %d lines", s.Title, s.Lines)
	}
	if got := s.Rule(2).Text; got != s.Title {
		t.Errorf("the rule at line 2 is %q, want the title", got)
	}
	if got, want := s.Rule(6), (Phase{4, "A connection is accepted: whatever is sent later."}); got != want {
		t.Errorf("the rule at line 6 is %v, want %v", got, want)
	}
}

// A rule may stand right below the title: the title ends with its section.
func TestTitleAboveRule(t *testing.T) {
	s, _ := ParseScript([]byte("# Codes. RFC 7541 §5.2, Appendix C.2\n" +
		"# The length is\n# 24 bits (RFC 9113 §4.1).\nrun\n"))
	want := []Phase{{1, "Codes. RFC 7541 §5.2, Appendix C.2"},
		{2, "The length is 24 bits (RFC 9113 §4.1)."}}
	if s.Title != want[0].Text || !slices.Equal(s.Phases, want) {
		t.Errorf("got title %q, phases %v, want %v", s.Title, s.Phases, want)
	}
}

func TestLoadChapter(t *testing.T) {
	root := tree(t)
	for _, name := range []string{"2", "02", "02-requests"} {
		if c, err := LoadChapter(root, "chapters", name); err != nil || c.Name != "02-requests" {
			t.Errorf("LoadChapter(%q) = %v, %v", name, c, err)
		}
	}
	_, err := LoadChapter(root, "chapters", "9")
	if err == nil || !strings.Contains(err.Error(), "13-later") {
		t.Errorf("got %v, want an error that names the chapters there are", err)
	}
	if _, err := Load(root, "chapter"); err == nil {
		t.Error("Load of a tree that is not there: want an error")
	}
}

func TestHashFollowsContent(t *testing.T) {
	root := tree(t)
	c, err := LoadChapter(root, "chapters", "2")
	if err != nil {
		t.Fatal(err)
	}
	hash := func() string {
		h, err := c.Hash()
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	before := hash()
	for file, counts := range map[string]bool{
		"chapters/01-sockets/tcp/listen.go":    true, // it needs this one
		"chapters/02-requests/main.go":         true,
		"solutions/01-sockets/tcp/listen.go":   true,
		"scripts/exercise/exercise.go":         true,
		"chapters/02-requests/README.md":       false,
		"chapters/02-requests/02-requests":     false,
		"chapters/02-requests/.main.go.swp":    false,
		"chapters/13-later/main.go":            false,
		"solutions/13-later/later/later.go":    false,
		"chapters/01-sockets/testdata/one.hex": true,
	} {
		path := filepath.Join(root, file)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("package changed"), 0o666); err != nil {
			t.Fatal(err)
		}
		after := hash()
		if (after != before) != counts {
			t.Errorf("a change of %s: the hash changed %v, want %v", file, after != before, counts)
		}
		before = after
	}
}

// A learner's every `go test` pays for this: keep it at a millisecond or two.
func BenchmarkLoadChapter(b *testing.B) {
	root := tree(b)
	for b.Loop() {
		if _, err := LoadChapter(root, "chapters", "2"); err != nil {
			b.Fatal(err)
		}
	}
}
