package exercise

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"barewire/scripts/course"

	"github.com/rogpeppe/go-internal/testscript"
)

// oneScript is a suite of a single script, which runs a tool.
func oneScript(t *testing.T) *suite {
	path := filepath.Join(t.TempDir(), "01-01-tool.txtar")
	if err := os.WriteFile(path, []byte("# Why\nrun trace\n"),
		0o666); err != nil {
		t.Fatal(err)
	}
	sc := &course.Script{Name: "01-01-tool", Path: path}
	e := &course.Exercise{ID: "01-01", Scripts: []*course.Script{sc}}
	return &suite{chapter: &course.Chapter{Exercises: []*course.Exercise{e}},
		results: map[string]*Result{}}
}

// On a starved machine a script is tried again, but not for a program that had
// seconds of the processor, and has not ended.
func TestBusyOnce(t *testing.T) {
	for busy, want := range map[bool]int{true: 1, false: attempts} {
		s := oneScript(t)
		s.watch.last.Store(math.MaxInt64)
		r := s.check("01-01-tool", func(tt testscript.T) {
			a := tt.(*attempt)
			a.run.busy = busy
			a.run.failed = &problem{kind: KindHang, summary: "no end"}
			a.FailNow()
		})
		if r.State != Fail || r.Tries != want {
			t.Errorf("busy %v: got %s in %d tries, want %d", busy, r.State,
				r.Tries, want)
		}
	}
}

// Frames that a tool was given can be given to it again from a shell, for no
// message shows their bytes.
func TestAgainWithFrames(t *testing.T) {
	long := []byte(strings.Repeat("x", 150))
	for _, c := range []struct {
		stdin  []byte
		frames string
		want   string
	}{
		{long[:10], "", "printf 'xxxxxxxxxx' | go run . trace"},
		{long, "", "go tool lab check 01-01"},
		{long, "DATA stream=1", "printf '" + string(long) +
			"' | go run . trace"},
		{[]byte(strings.Repeat("x", 2*piped)), "DATA stream=1",
			"go tool lab check 01-01"},
	} {
		s := oneScript(t)
		e := s.chapter.Exercises[0]
		r := newRun(s, e, e.Scripts[0])
		r.learner.client = clientResult{command: "go run . trace", alone: true,
			stdin: c.stdin, frames: c.frames}
		if got := r.again(); got != c.want {
			t.Errorf("%d bytes, %q: got %s, want %s", len(c.stdin), c.frames,
				got, c.want)
		}
	}
}
