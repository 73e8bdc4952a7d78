package exercise

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// runner is what runs scripts: go test, or a plain sequence for lab.
type runner interface {
	with(*suite) testscript.T
	// notRun reports whether a script that cannot be run was asked for. The
	// run fails for it then, if it counts.
	notRun(name string, counts bool) (asked bool)
}

// goTest runs each script as a subtest and keeps testscript's log to itself:
// the learner reads the Failure instead.
type goTest struct {
	*testing.T
	suite *suite
	line  *line
}

// notRun leaves it to go test to tell what a -run with a slash selects. Without
// one all is asked for, and a line for each script would only be noise.
func (g *goTest) notRun(name string, counts bool) (asked bool) {
	if f := flag.Lookup("test.run"); !strings.Contains(f.Value.String(), "/") {
		if counts {
			g.T.Fail()
		}
		return true
	}
	g.T.Run(name, func(t *testing.T) {
		asked = true
		if counts {
			t.Fail()
		}
	})
	return asked
}

func (g *goTest) with(s *suite) testscript.T { g.suite = s; return g }

func (g *goTest) Run(name string, f func(testscript.T)) {
	g.T.Run(name, func(t *testing.T) {
		turn := g.line.join()
		state := begin(func() string {
			defer turn()()
			return g.suite.check(name, f).State
		})
		t.Parallel()
		if state() == Fail {
			t.Fail()
		}
	})
}

// line lets scripts begin in the order in which they were named, so many at a
// time. Parallel subtests begin in no order.
type line struct {
	places chan struct{}
	last   chan struct{} // closed when the last to join has begun
}

func newLine(atOnce int) *line {
	l := &line{make(chan struct{}, atOnce), make(chan struct{})}
	close(l.last)
	return l
}

// join takes the next place. The function that it returns waits for its turn,
// and returns the one that ends it.
func (l *line) join() (turn func() (leave func())) {
	before, begun := l.last, make(chan struct{})
	l.last = begun
	return func() func() {
		<-before
		l.places <- struct{}{}
		close(begun)
		return func() { <-l.places }
	}
}

func (g *goTest) Verbose() bool { return false }

// sequence runs scripts one after the other, outside of go test.
type sequence struct {
	ctx   context.Context
	suite *suite
	err   error
}

func (q *sequence) notRun(string, bool) bool { return true }

func (q *sequence) with(s *suite) testscript.T { q.suite = s; return q }

// Run checks one script. Once the context is over, those left are not begun.
func (q *sequence) Run(name string, f func(testscript.T)) {
	if q.ctx == nil || q.ctx.Err() == nil {
		q.suite.check(name, f)
	}
}

func (q *sequence) Parallel()     {}
func (q *sequence) Log(...any)    {}
func (q *sequence) Verbose() bool { return false }
func (q *sequence) Skip(...any)   { q.FailNow() }
func (q *sequence) FailNow()      { runtime.Goexit() }

func (q *sequence) Fatal(args ...any) {
	q.err = errors.New(strings.TrimSpace(fmt.Sprintln(args...)))
	q.FailNow()
}
