// Package exercise runs a chapter's exercise scripts: it starts the learner's
// program and the reference beside it, sends both the same bytes, and says in
// the protocol's terms where they differ.
//
// The scripts are testscript archives; the commands in command.go are the
// language. A chapter's test needs two lines of it:
//
//	func TestMain(m *testing.M)    { exercise.Main(m, main) }
//	func TestExercises(t *testing.T) { exercise.Run(t) }
package exercise

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"barewire/scripts/course"

	"github.com/rogpeppe/go-internal/testscript"
)

// programName is the name under which a chapter's test binary is the
// learner's program instead of the test.
const programName = "learner"

// asTool is set in the environment of a program that is run as a tool: its
// standard input is its own then, and no control channel.
const asTool = "BAREWIRE_TOOL"

// courseZone is where the programs believe to be: nowhere near GMT, so that a
// date in local time is wrong on every machine, and not only far from London.
var courseZone = time.FixedZone("course", 5*60*60+45*60)

// current is the suite that Main's process runs, if any: TestMain prints what
// Run has found, after go test's own lines.
var current *suite

// Main is a chapter's TestMain. Under its ordinary name the test binary runs
// the tests; started again as "learner" it is the learner's program.
func Main(m *testing.M, program func()) {
	testscript.Main(reporting{m}, map[string]func(){
		programName: func() {
			if os.Getenv(asTool) == "" {
				go obey(os.Stdin, os.Stderr)
			}
			time.Local = courseZone
			program()
		},
	})
}

// reporting prints the failures after the tests, so that they are the last
// thing a learner sees.
type reporting struct{ *testing.M }

func (r reporting) Run() int {
	flag.Parse()
	code := r.M.Run()
	if current != nil {
		current.close()
		current.print(os.Stdout)
		current.remember()
	}
	return code
}

// atOnce is how many scripts run at a time: what -parallel says, or more than
// there are processors, for most of their time is spent waiting.
func atOnce() int {
	n := 8
	flag.Visit(func(f *flag.Flag) {
		if f.Name == "test.parallel" {
			n, _ = strconv.Atoi(f.Value.String())
		}
	})
	return max(1, n)
}

// Run checks every exercise of the chapter in the working directory, each
// script as a subtest of its own, in parallel.
func Run(t *testing.T) {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	s, err := newSuite(dir, Program{Path: self, Name: programName})
	if err != nil {
		t.Fatal(err)
	}
	if missing := s.missingClients(); len(missing) > 0 &&
		os.Getenv("CI") != "" {
		t.Errorf("CI must have every client: %s not found",
			strings.Join(missing, ", "))
	}
	current = s
	s.run(&goTest{T: t, line: newLine(atOnce())})
}

// Options say what Check runs and against what.
type Options struct {
	Root    string          // the repository
	Tree    string          // "chapters" or "solutions"
	Chapter string          // 03-responses
	Only    string          // an exercise's ID, or "" for all
	Learner Program         // the program to check
	Tape    *Tape           // if not nil, records what went over the wire
	Alone   bool            // without the reference
	Context context.Context // if not nil, its end keeps further scripts from running
}

// Check runs a chapter's scripts outside of go test, one after the other.
// Lab's check -server and replay stand on it.
func Check(o Options) (*Report, error) {
	tree := o.Tree
	if tree == "" {
		tree = "chapters"
	}
	s, err := newSuite(filepath.Join(o.Root, tree, o.Chapter), o.Learner)
	if err != nil {
		return nil, err
	}
	s.only, s.tape, s.alone = o.Only, o.Tape, o.Alone
	defer s.close()
	r := &sequence{ctx: o.Context}
	var done sync.WaitGroup
	done.Go(func() { s.run(r) }) // a goroutine that Fatal can end
	done.Wait()
	return s.report(), r.err
}

// NotBegun is the failure of an exercise whose functions are not all written.
func NotBegun(e *course.Exercise) *Failure {
	left := e.Unbegun()
	f := &Failure{
		Exercise: e.ID,
		Name:     slug(e),
		Kind:     KindNotBegun,
		Summary:  "not begun",
	}
	if len(left) < len(e.Funcs) {
		f.Summary = "not finished"
	}
	for _, fn := range left {
		f.add("write", fmt.Sprintf("%s in %s:%d", fn.Name, fn.File, fn.Line))
	}
	if len(e.Scripts) > 0 {
		f.add("rule", e.Scripts[0].Title)
	}
	f.add("next", "go tool lab hint "+e.ID)
	return f
}

// slug is what an exercise is called after its number: the short name of its
// first script.
func slug(e *course.Exercise) string {
	if len(e.Scripts) == 0 {
		return e.Title
	}
	return strings.TrimPrefix(e.Scripts[0].Name, e.ID+"-")
}
