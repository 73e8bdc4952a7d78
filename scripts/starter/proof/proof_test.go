package proof

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"barewire/scripts/course"
)

const small = `
-- solutions/go.work --
go 1.26

use ./01-sockets
-- solutions/01-sockets/go.mod --
module barewire/01-sockets

go 1.26
-- solutions/01-sockets/tcp/line.go --
package tcp

import (
	"errors"
	"strings"
)

// One is first.
//
//lab:exercise 01-01
//lab:stub return one
func One() string {
	one := strings.ToUpper("one")
	return one
}

// Two is second.
//
//lab:exercise 01-02
//lab:stub return 2
func Two() error {
	return nil
}

// Three is third, and its starter is right.
//
//lab:exercise 01-03
//lab:stub return nil
func Three() error {
	return errors.New("three")
}

// Four is fourth, and has no return.
//
//lab:exercise 01-04
//lab:stub
func Four() error {
	return nil
}
`

func TestStartersNamesTheSolutionsLine(t *testing.T) {
	problems, err := Starters(unpack(t))
	if err != nil {
		t.Fatal(err)
	}
	const file = "solutions/01-sockets/tcp/line.go:"
	want := []string{
		file + "13: the starter with nothing solved does not compile: One: undefined: one",
		file + "22: the starter with nothing solved does not compile: Two: cannot use 2",
		file + "38: the starter with nothing solved does not compile: Four: missing return",
	}
	if len(problems) != len(want) {
		t.Fatalf("got %v, want %q", problems, want)
	}
	for i, p := range problems {
		if !strings.HasPrefix(p.String(), want[i]) {
			t.Errorf("got %s, want %s", p, want[i])
		}
	}
}

// unpack makes the small course.
func unpack(t *testing.T) *course.Course {
	t.Helper()
	root := t.TempDir()
	if err := txtar.Write(txtar.Parse([]byte(small)), root); err != nil {
		t.Fatal(err)
	}
	c, err := course.Load(root, "solutions")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestStartersWantsSolutionsThatCompile(t *testing.T) {
	c := unpack(t)
	broken := filepath.Join(c.Root, "solutions", "01-sockets", "tcp", "broken.go")
	if err := os.WriteFile(broken, []byte("package tcp\n\nvar x int = nothing\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Starters(c); err == nil || !strings.Contains(err.Error(), "undefined: nothing") {
		t.Errorf("got %v, want the compiler's words", err)
	}
}
