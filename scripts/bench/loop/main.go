// Command loop measures what a learner waits for: from an edit to the verdict
// of a chapter's whole go test, and from a fresh clone to lab's first word.
// It works in clones of its own, of what is committed, and changes nothing
// else.
//
//	go -C scripts/bench run ./loop -chapter 03-responses -edits 10
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// Waits are all in seconds.
type Waits struct {
	Chapter  string
	Edits    []float64 // from each edit to go test's verdict
	Median   float64   // of Edits
	Floor    float64   // the median where no exercise is run
	Bare     float64   // and where the test is an empty one besides
	LabCold  float64   // go tool lab, build cache empty
	TestCold float64   // the first go test of chapter 01 after that
	LabWarm  float64   // go tool lab again, median of five
}

func main() {
	chapter := flag.String("chapter", "03-responses", "whose go test to run")
	edits := flag.Int("edits", 10, "how often")
	asJSON := flag.Bool("json", false, "print JSON")
	flag.Parse()
	w, err := measure(*chapter, *edits)
	if err != nil {
		fmt.Fprintln(os.Stderr, "loop:", err)
		os.Exit(1)
	}
	if *asJSON {
		json.NewEncoder(os.Stdout).Encode(w)
		return
	}
	fmt.Printf("edit to verdict of %s: %.2f s, the median of %.2f\n",
		w.Chapter, w.Median, w.Edits)
	fmt.Printf("of that without any exercise: %.2f s, with an empty test "+
		"instead of ours: %.2f s\n", w.Floor, w.Bare)
	fmt.Printf("after a clone, build cache empty: go tool lab %.1f s, "+
		"then the first go test %.1f s\n", w.LabCold, w.TestCold)
	fmt.Printf("go tool lab again: %.2f s\n", w.LabWarm)
}

func measure(chapter string, edits int) (Waits, error) {
	w := Waits{Chapter: chapter}
	dir, err := os.MkdirTemp("", "barewire-loop-")
	if err != nil {
		return w, err
	}
	defer os.RemoveAll(dir)

	solved := filepath.Join(dir, "solved")
	if err := clone(solved); err != nil {
		return w, err
	}
	if err := solve(solved); err != nil {
		return w, err
	}
	w.Edits, err = verdicts(solved, chapter, 0, edits)
	if err != nil {
		return w, err
	}
	w.Median = middle(w.Edits)
	floor, err := verdicts(solved, chapter, edits, 2*edits, "-run", "^$")
	if err != nil {
		return w, err
	}
	w.Floor = middle(floor)
	if err := empty(solved, chapter); err != nil {
		return w, err
	}
	bare, err := verdicts(solved, chapter, 2*edits, 3*edits, "-run", "^$")
	if err != nil {
		return w, err
	}
	w.Bare = middle(bare)

	fresh := filepath.Join(dir, "fresh")
	if err := clone(fresh); err != nil {
		return w, err
	}
	err = w.coldStart(fresh, "GOCACHE="+filepath.Join(dir, "cache"))
	return w, err
}

// clone makes a clone of the repository that we are in.
func clone(dir string) error {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		return err
	}
	_, err = run(".", nil, "git", "clone", "--quiet", "--depth=1",
		"file://"+root, dir)
	return err
}

// solve gives each of the learner's files its content from solutions, so that
// a test does all its work and passes. Tests that learners never get stay away.
func solve(root string) error {
	chapters := filepath.Join(root, "chapters")
	return filepath.WalkDir(chapters, func(path string, d fs.DirEntry,
		err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(chapters, path)
		if err != nil {
			return err
		}
		data, err := os.ReadFile(filepath.Join(root, "solutions", name))
		if errors.Is(err, fs.ErrNotExist) {
			return os.Remove(path) // only who has not begun needs it
		}
		if err != nil {
			return err
		}
		return os.WriteFile(path, data, 0o666)
	})
}

// verdicts edits one function after the other and runs the chapter's tests
// after each edit. The first run is not counted: it fills the build cache and
// builds the reference. With flags such as -run '^$' it is the floor: what go
// itself needs to compile, vet and link. The edits are those from one number
// to another: what was compiled once is in the cache, so none may come twice.
func verdicts(root, chapter string, from, to int, flags ...string) (
	[]float64, error) {
	args := append([]string{"test"}, flags...)
	args = append(args, "./chapters/"+chapter+"/...")
	test := func() (float64, error) { return run(root, nil, "go", args...) }
	if _, err := test(); err != nil {
		return nil, err
	}
	points, err := editPoints(filepath.Join(root, "chapters", chapter))
	if err != nil {
		return nil, err
	}
	var all []float64
	for n := from; n < to; n++ {
		point := points[n%len(points)]
		if err := point.edit(n); err != nil {
			return nil, err
		}
		seconds, err := test()
		if err != nil {
			return nil, err
		}
		all = append(all, seconds)
		if err := point.restore(); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// empty makes the chapter's test one that links nothing but testing: what is
// left of an edit's wait then, nobody but go could shorten.
func empty(root, chapter string) error {
	test := filepath.Join(root, "chapters", chapter, "exercises_test.go")
	return os.WriteFile(test, []byte("package main\n\nimport \"testing\"\n\n"+
		"func TestNothing(*testing.T) {}\n"), 0o666)
}

// coldStart is what happens to somebody who has cloned the repository and has
// the modules, but has built nothing yet, not even the standard library.
func (w *Waits) coldStart(root, cache string) (err error) {
	env := append(os.Environ(), cache)
	if w.LabCold, err = run(root, env, "go", "tool", "lab"); err != nil {
		return err
	}
	// The starters fail, of course: how long it takes is the question.
	w.TestCold, _ = run(root, env, "go", "test", "./chapters/01-sockets/...")
	var warm []float64
	for range 5 {
		seconds, err := run(root, env, "go", "tool", "lab")
		if err != nil {
			return err
		}
		warm = append(warm, seconds)
	}
	w.LabWarm = middle(warm)
	return nil
}

// run runs a command to its end, with nothing to read, and says how many
// seconds that took.
func run(dir string, env []string, name string, args ...string) (float64, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = dir, env
	start := time.Now()
	out, err := cmd.CombinedOutput()
	took := time.Since(start).Seconds()
	if err != nil {
		err = fmt.Errorf("%s %q in %s: %w\n%s", name, args, dir, err, out)
	}
	return took, err
}

// middle is the median.
func middle(v []float64) float64 {
	s := slices.Sorted(slices.Values(v))
	return (s[(len(s)-1)/2] + s[len(s)/2]) / 2
}
