package starter

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"barewire/scripts/course"
)

// What the stubs call comes with them, whoever has thrown it away.
func TestStubsFindWhatTheyCall(t *testing.T) {
	root := generated(t)
	const file = "chapters/01-sockets/tcp/" + course.NotBegunFile
	want := get(t, root, file)
	if !strings.HasPrefix(want, "package tcp\n") {
		t.Errorf("got %s, want a file of package tcp", want)
	}
	if strings.Contains(get(t, root, lineFile), `"errors"`) {
		t.Error("a file imports errors for its stubs alone: the import is in " +
			"the way once they are written")
	}
	if err := os.Remove(filepath.Join(root, file)); err != nil {
		t.Fatal(err)
	}
	change(t, root, lineFile, `return nil, notBegun("01-01", "Line")`, "return p, nil")
	if _, err := Reset(root, "01-01"); err != nil {
		t.Fatal(err)
	}
	if got := get(t, root, file); got != want {
		t.Errorf("after reset got %q, want it back", got)
	}
}
