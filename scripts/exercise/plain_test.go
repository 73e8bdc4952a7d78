package exercise

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A wait in vain is not tried again where more time would change nothing.
func TestPlain(t *testing.T) {
	look := func(states ...string) (some []goroutine) {
		for _, s := range states {
			some = append(some, goroutine{state: s, calls: []call{{fn: "f"}}})
		}
		return some
	}
	still, runs := look("chan receive", "IO wait"), look("IO wait", "running")
	const s = time.Second
	for _, c := range []struct {
		why  string
		a    aftermath
		want bool
	}{
		{"it stands still", aftermath{waited: 2 * s,
			looks: [2][]goroutine{still, still}}, true},
		{"it was no wait", aftermath{looks: [2][]goroutine{still, still}}, false},
		{"the program says nothing", aftermath{waited: 2 * s, silent: true},
			false},
		{"something came after all", aftermath{waited: 2 * s, came: true,
			looks: [2][]goroutine{still, still}}, false},
		{"the machine gave nobody time", aftermath{waited: 2 * s, lost: s,
			looks: [2][]goroutine{still, still}}, false},
		{"it was about to go on", aftermath{waited: 2 * s, used: s / 10,
			looks: [2][]goroutine{runs, still}}, false},
		{"it has just been woken", aftermath{waited: 2 * s, used: s / 10,
			looks: [2][]goroutine{still, runs}}, false},
		{"it sleeps", aftermath{waited: 2 * s, used: s / 10,
			looks: [2][]goroutine{still, look("sleep")}}, false},
		{"it runs in circles", aftermath{waited: 2 * s, used: 2 * s, lost: s,
			looks: [2][]goroutine{runs, runs}}, true},
	} {
		if got := c.a.plain(); got != c.want {
			t.Errorf("%s: got %v, want %v", c.why, got, c.want)
		}
		if got := c.a.circles(); got != (c.why == "it runs in circles") {
			t.Errorf("%s: got %v for circles", c.why, got)
		}
	}
}

// A server that hangs is tried once, though the machine is short of time.
func TestTriedOnce(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	s, err := newSuite(filepath.Join(smallCourse(t), "chapters", "01-demo"),
		Program{Path: self, Name: "hang"})
	if err != nil {
		t.Fatal(err)
	}
	s.only, s.alone = "01-01", true
	s.watch.last.Store(time.Now().Add(time.Hour).UnixNano())
	defer s.close()
	s.run(new(sequence))
	for _, r := range s.report().Results {
		if r.State != Fail || r.Tries != 1 {
			t.Errorf("got %s after %d tries, want fail after 1\n%s",
				r.State, r.Tries, r.Failure)
		}
	}
}
