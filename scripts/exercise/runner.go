package exercise

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// runner is what runs scripts: go test, or a plain sequence for lab.
type runner interface {
	fail() // the run, without a script having been run
	with(*suite) testscript.T
}

// quiet runs each script as a subtest and keeps testscript's log to itself:
// the learner reads the Failure instead.
type quiet struct{ *testing.T }

func (q quiet) fail() { q.T.Fail() }

func (q quiet) with(s *suite) testscript.T { return &goTest{T: q.T, suite: s} }

type goTest struct {
	*testing.T
	suite *suite
	script
}

func (g *goTest) Run(name string, f func(testscript.T)) {
	g.T.Run(name, func(t *testing.T) {
		sub := &goTest{T: t, suite: g.suite}
		sub.begin(g.suite, name)
		defer func() {
			if sub.run.failed != nil {
				t.Fail() // it may have failed after its last command
			}
			sub.end(t.Failed(), t.Skipped())
		}()
		f(sub)
	})
}

func (g *goTest) Log(args ...any)   { g.note(args) }
func (g *goTest) Fatal(args ...any) { g.note(args); g.T.FailNow() }
func (g *goTest) Skip(args ...any)  { g.note(args); g.T.SkipNow() }
func (g *goTest) Verbose() bool     { return false }
func (g *goTest) state() *script    { return &g.script }

// sequence runs scripts one after the other, outside of go test.
type sequence struct {
	ctx   context.Context
	suite *suite
	err   error
	script
	failed, skipped bool
}

func (q *sequence) fail() {}

func (q *sequence) with(s *suite) testscript.T { q.suite = s; return q }

// Run gives the script a goroutine of its own, which FailNow can end.
// Once the context is over, the scripts left are not begun.
func (q *sequence) Run(name string, f func(testscript.T)) {
	if q.ctx != nil && q.ctx.Err() != nil {
		return
	}
	sub := &sequence{suite: q.suite}
	sub.begin(q.suite, name)
	var done sync.WaitGroup
	done.Go(func() {
		defer func() {
			sub.end(sub.failed || sub.run.failed != nil, sub.skipped)
		}()
		f(sub)
	})
	done.Wait()
}

func (q *sequence) Parallel()       {}
func (q *sequence) Log(args ...any) { q.note(args) }
func (q *sequence) Verbose() bool   { return false }
func (q *sequence) state() *script  { return &q.script }

func (q *sequence) Fatal(args ...any) {
	q.note(args)
	if q.run == nil {
		q.err = errors.New(strings.TrimSpace(fmt.Sprintln(args...)))
	}
	q.FailNow()
}

func (q *sequence) FailNow() { q.failed = true; runtime.Goexit() }

func (q *sequence) Skip(args ...any) {
	q.note(args)
	q.skipped = true
	runtime.Goexit()
}

// script is the part of a running script that both runners share.
type script struct {
	run   *run
	text  strings.Builder
	start time.Time
}

func (s *script) begin(suite *suite, name string) {
	e, sc := suite.script(name)
	s.run = newRun(suite, e, sc)
	s.start = time.Now()
}

func (s *script) note(args []any) { fmt.Fprintln(&s.text, args...) }

// end turns what happened into the script's result.
func (s *script) end(failed, skipped bool) {
	r := &Result{
		State:  Pass,
		Millis: time.Since(s.start).Milliseconds(),
	}
	if absent := absentClients(s.run.sc); len(absent) > 0 {
		r.Note = strings.Join(absent, ", ") +
			" is not installed: its part was left out"
	}
	if flags := s.run.flags; len(flags) > 0 && !s.run.suite.learner.ours() {
		r.Note = "this script's server runs with " + strings.Join(flags, " ")
	}
	switch {
	case failed && s.run.suite.learner.Addr != "" && len(s.run.flags) > 0:
		// A server that somebody started without them may fail rightly.
		r.State = LeftOut
	case failed:
		r.State = Fail
		r.Failure = s.run.failure(s.text.String())
	case skipped:
		r.State = LeftOut
	}
	s.run.suite.record(s.run.ex, s.run.sc, r)
}

var failLine = regexp.MustCompile(`(?m)^FAIL: .*?:(\d+): (.*)$`)

// failedAt finds the script's line and testscript's words in its log.
func failedAt(log string) (line int, text string) {
	m := failLine.FindStringSubmatch(log)
	if m == nil {
		return 0, strings.TrimSpace(log)
	}
	line, _ = strconv.Atoi(m[1])
	return line, m[2]
}
