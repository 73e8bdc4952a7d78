package exercise

import (
	"bytes"
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"sync"

	"barewire/scripts/course"

	"github.com/rogpeppe/go-internal/testscript"
)

// suite is one run of a chapter's scripts against one program.
type suite struct {
	root, tree string
	chapter    *course.Chapter
	learner    Program
	only       string
	alone      bool
	tape       *Tape
	references *references
	watch      watch
	watched    chan struct{} // closed when the run is over
	hash       func() string // of the content that is run

	mu      sync.Mutex
	results map[string]*Result
}

func newSuite(dir string, learner Program) (*suite, error) {
	root, err := course.Root(dir)
	if err != nil {
		return nil, err
	}
	tree, name := filepath.Base(filepath.Dir(dir)), filepath.Base(dir)
	chapter, err := course.LoadChapter(root, tree, name)
	if err != nil {
		return nil, err
	}
	return &suite{
		root:       root,
		tree:       tree,
		chapter:    chapter,
		learner:    learner,
		references: &references{chapter: chapter},
		results:    map[string]*Result{},
		watched:    make(chan struct{}),
	}, nil
}

// close ends the reference's processes.
func (s *suite) close() {
	close(s.watched)
	s.references.close()
}

// run checks each script as a subtest of t. Those of exercises not begun are
// not run; the whole fails for them if they were asked for, unless they are a
// bonus.
func (s *suite) run(t runner) {
	s.hash = begin(func() string {
		hash, _ := s.chapter.Hash()
		return hash
	})
	var files []string
	for _, e := range s.chapter.Exercises {
		if s.only != "" && e.ID != s.only {
			continue
		}
		for _, sc := range e.Scripts {
			if s.learner.ours() && !e.Begun() {
				if t.notRun(sc.Name, !e.Bonus()) {
					s.record(e, sc, &Result{State: NotYet, Failure: NotBegun(e)})
				}
				continue
			}
			files = append(files, sc.Path)
		}
	}
	if len(files) == 0 {
		return
	}
	// Those that wait begin first, so that nobody waits for them at the end.
	waits := map[string]int{}
	for _, f := range files {
		waits[f] = waiting(f)
	}
	slices.SortStableFunc(files, func(a, b string) int {
		return cmp.Compare(waits[b], waits[a])
	})
	go s.watch.run(s.watched)
	testscript.RunT(t.with(s), testscript.Params{
		Files:               files,
		Setup:               s.setup,
		Cmds:                commands(),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// begin starts f now; the function that it returns waits for f's result.
func begin(f func() string) func() string {
	once := sync.OnceValue(f)
	go once()
	return once
}

var someTime = course.Pattern(
	`(?m)^[^#\n]*(?:\b(\d+)ms\b|\bms=(\d+)|\bsilence()$)`)

// waiting guesses how long a script waits at the least: the longest time in
// milliseconds that it names before its archive.
func waiting(path string) int {
	text, err := os.ReadFile(path)
	if err != nil {
		return 0
	}
	commands, _, _ := bytes.Cut(text, []byte("\n-- "))
	longest := 0
	for _, m := range someTime().FindAllSubmatch(commands, -1) {
		named := 30 // a silence's own
		if m[3] == nil {
			named, _ = strconv.Atoi(string(m[1]) + string(m[2]))
		}
		longest = max(longest, named)
	}
	return longest
}

// record keeps a script's result under its name.
func (s *suite) record(e *course.Exercise, sc *course.Script, r *Result) {
	r.Exercise, r.Script, r.Title = e.ID, sc.Name, sc.Title
	r.Bonus = e.Bonus()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.results[sc.Name] = r
}

// script finds a script and its exercise by the script's name.
func (s *suite) script(name string) (*course.Exercise, *course.Script) {
	for _, e := range s.chapter.Exercises {
		for _, sc := range e.Scripts {
			if sc.Name == name {
				return e, sc
			}
		}
	}
	return nil, nil
}

var clientCondition = course.Pattern(`(?m)^\[exec:([^\]]+)\]`)

// absentClients lists the real clients that a script asks for and that are
// not installed.
func absentClients(sc *course.Script) []string {
	text, err := os.ReadFile(sc.Path)
	if err != nil {
		return nil
	}
	var absent []string
	for _, m := range clientCondition().FindAllSubmatch(text, -1) {
		name := string(m[1])
		if _, err := exec.LookPath(name); err != nil &&
			!slices.Contains(absent, name) {
			absent = append(absent, name)
		}
	}
	return absent
}

func (s *suite) missingClients() []string {
	var missing []string
	for _, e := range s.chapter.Exercises {
		for _, sc := range e.Scripts {
			missing = append(missing, absentClients(sc)...)
		}
	}
	slices.Sort(missing)
	return slices.Compact(missing)
}
