package starter

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// cases calls check with every archive of a folder of testdata.
func cases(t *testing.T, dir string, check func(t *testing.T, files map[string][]byte)) {
	paths, err := filepath.Glob(filepath.Join("testdata", dir, "*.txtar"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases in testdata/%s: %v", dir, err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			files := map[string][]byte{}
			for _, f := range archive.Files {
				files[f.Name] = f.Data
			}
			check(t, files)
		})
	}
}

func TestStub(t *testing.T) {
	cases(t, "stub", func(t *testing.T, files map[string][]byte) {
		root := t.TempDir()
		path := filepath.Join(root, "solutions", "01-sockets", "tcp", "in.go")
		if err := writeFile(path, files["in.go"]); err != nil {
			t.Fatal(err)
		}
		got, err := starterOf("solutions/01-sockets/tcp/in.go", files["in.go"], newZeros(root), all)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, got, files["want.go"])
		solved, err := starterOf("solutions/01-sockets/tcp/in.go", files["in.go"], newZeros(root), func(string) bool { return true })
		if err != nil {
			t.Fatal(err)
		}
		compare(t, solved, files["in.go"])
		crlf := bytes.ReplaceAll(files["in.go"], []byte("\n"), []byte("\r\n"))
		if got, err = starterOf("solutions/01-sockets/tcp/in.go", crlf, newZeros(root), all); err != nil {
			t.Fatal(err)
		}
		compare(t, got, bytes.ReplaceAll(files["want.go"], []byte("\n"), []byte("\r\n")))
	})
}

func TestSplice(t *testing.T) {
	cases(t, "splice", func(t *testing.T, files map[string][]byte) {
		got, err := Splice(files["src.go"], files["with.go"])
		if err != nil {
			t.Fatal(err)
		}
		compare(t, got, files["want.go"])
	})
}

func TestSpliceRefuses(t *testing.T) {
	for _, c := range []struct{ name, src, with, want string }{
		{"a part of a group", "package p\n\nconst (\n\tA = 1\n\tB = 2\n)\n", "package p\n\nconst A = 3\n", "source:3: a group"},
		{"two packages under one name", "package p\n\nimport \"math/rand\"\n\nvar X = rand.Int()\n",
			"package p\n\nimport \"crypto/rand\"\n\nvar Y = rand.Reader\n", "under the same name rand"},
		{"what is not Go", "package p\n", "package p\n\nfunc {\n", "replacements:3: the file does not parse"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Splice([]byte(c.src), []byte(c.with))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %s, %v, want an error with %q", got, err, c.want)
			}
		})
	}
}

func compare(t *testing.T, got, want []byte) {
	t.Helper()
	if at := firstDifference(got, want); at > 0 {
		t.Errorf("differs from line %d on; got\n%s", at, got)
	}
}
