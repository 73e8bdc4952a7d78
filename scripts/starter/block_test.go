package starter

import (
	"fmt"
	"strings"
	"testing"
)

func TestRewrite(t *testing.T) {
	in := strings.ReplaceAll(`# Title
<!-- gen:one a b -->
old
'''
<!-- gen:inside -->
'''
<!-- /gen -->
'''
<!-- gen:shown in a code block -->
'''
    <!-- gen:shown indented -->
<!--gen:two-->
<!-- /gen -->
end`, "'''", "```")
	got, err := rewrite("f.md", in, func(b *block) (string, error) {
		return fmt.Sprintf("%s(%s) at %d held %d bytes\n", b.verb, b.args, b.line, len(b.body)), nil
	})
	if err == nil {
		t.Fatalf("a block inside a block: want an error, got\n%s", got)
	}
	in = strings.Replace(in, "<!-- gen:inside -->", "text", 1)
	got, err = rewrite("f.md", in, func(b *block) (string, error) {
		return fmt.Sprintf("%s(%s) at %d held %d bytes\n", b.verb, b.args, b.line, len(b.body)), nil
	})
	want := strings.ReplaceAll(`# Title
<!-- gen:one a b -->
one(a b) at 2 held 17 bytes
<!-- /gen -->
'''
<!-- gen:shown in a code block -->
'''
    <!-- gen:shown indented -->
<!--gen:two-->
two() at 12 held 0 bytes
<!-- /gen -->
end`, "'''", "```")
	if err != nil || got != want {
		t.Errorf("got %v\n%s\nwant\n%s", err, got, want)
	}
}

func TestRewriteRefuses(t *testing.T) {
	for in, want := range map[string]string{
		"a\n<!-- gen:code x -->\nb\n":                   "f.md:2: gen:code: not closed",
		"<!-- gen:a -->\n<!-- gen:b -->\n<!-- /gen -->": "f.md:1: gen:a: not closed",
		"a\n<!-- /gen -->\n":                            "f.md:2: got <!-- /gen -->",
		"<!-- gen code -->\n":                           "f.md:1: got <!-- gen code -->",
	} {
		_, err := rewrite("f.md", in, func(*block) (string, error) { return "", nil })
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", in, err, want)
		}
	}
}

func notBegun(id string) (string, error) {
	if id != "01-01" {
		return "", fmt.Errorf("no exercise %q", id)
	}
	return "FAIL 01-01 line: not begun", nil
}

// page is a course with one more page, and that page rewritten.
func page(t *testing.T, file, text string) (string, error) {
	t.Helper()
	root := newCourse(t)
	put(t, root, file, text)
	files, err := Lessons(root, notBegun)
	return string(files[file]), err
}

func TestExcerpts(t *testing.T) {
	const docs = "docs/page.md"
	for _, c := range []struct{ name, file, verb, want string }{
		{"a marked function's signature", docs, "code 01-sockets/tcp/line.go Line Answer",
			"[01-sockets/tcp/line.go](../chapters/01-sockets/tcp/line.go#L6)\n\n```go\n// Line cuts a line.\nfunc Line(p []byte) ([]byte, error)\n\n" +
				"// Answer answers a line.\nfunc Answer(p []byte) string\n```\n"},
		{"in a lesson", "solutions/01-sockets/README.md", "code tcp/line.go given",
			"[tcp/line.go](tcp/line.go#L18)\n\n```go\n// given is given.\nfunc given() string\n```\n"},
		{"a given function whole", "README.md", "body 01-sockets/tcp/line.go given",
			"[01-sockets/tcp/line.go](chapters/01-sockets/tcp/line.go#L18)\n\n```go\n// given is given.\nfunc given() string { return \".\" }\n```\n"},
		{"not begun", docs, "notbegun 01-01", "```text\nFAIL 01-01 line: not begun\n```\n"},
		{"not recorded yet", docs, "fail lf-only", "old\n"},
		{"not recorded by this step", docs, "run curl", "old\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := page(t, c.file, "<!-- gen:"+c.verb+" -->\nold\n<!-- /gen -->\n")
			want := "<!-- gen:" + c.verb + " -->\n" + c.want + "<!-- /gen -->\n"
			if err != nil || got != want {
				t.Errorf("got %v\n%s\nwant\n%s", err, got, want)
			}
		})
	}
}

func TestExcerptsOfATypeAndAGolden(t *testing.T) {
	root := newCourse(t)
	put(t, root, "solutions/01-sockets/tcp/type.go", "package tcp\n\n// A T is.\ntype T struct {\n\tA int\n}\n")
	put(t, root, "scripts/impostors/golden/lf-only.txt", "FAIL 01-01\n")
	put(t, root, "docs/page.md", "<!-- gen:code 01-sockets/tcp/type.go T -->\n<!-- /gen -->\n<!-- gen:fail lf-only -->\n<!-- /gen -->\n")
	files, err := Lessons(root, notBegun)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"```go\n// A T is.\ntype T struct {\n\tA int\n}\n```\n", "```text\nFAIL 01-01\n```\n"} {
		if got := string(files["docs/page.md"]); !strings.Contains(got, want) {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

func TestExcerptsMissARecord(t *testing.T) {
	root := newCourse(t)
	put(t, root, "scripts/impostors/golden/lf-only.txt", "FAIL 01-01\n")
	put(t, root, "docs/page.md", "<!-- gen:fail cr-only -->\n<!-- /gen -->\n")
	_, err := Lessons(root, notBegun)
	if err == nil || !strings.Contains(err.Error(), "docs/page.md:1: gen:fail: no scripts/impostors/golden/cr-only.txt") {
		t.Errorf("got %v, want the block and the missing file", err)
	}
}

func TestExcerptsRefuse(t *testing.T) {
	for verb, want := range map[string]string{
		"body 01-sockets/tcp/line.go Line": "docs/page.md:1: gen:body: Line belongs to 01-01",
		"body 01-sockets/tcp/type.go":      "want FILE NAME",
		"code 01-sockets/tcp/line.go Lin":  "no Lin in solutions/01-sockets/tcp/line.go",
		"code 01-sockets/tcp/lin.go Line":  "gen:code: open ",
		"notbegun 01-09":                   `docs/page.md:1: gen:notbegun: no exercise "01-09"`,
		"copy x":                           "gen:copy: no such block",
	} {
		_, err := page(t, "docs/page.md", "<!-- gen:"+verb+" -->\nold\n<!-- /gen -->\n")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", verb, err, want)
		}
	}
}
