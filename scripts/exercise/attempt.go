package exercise

import (
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"barewire/scripts/course"

	"github.com/rogpeppe/go-internal/testscript"
)

// attempts is how often a script is tried while the machine is starved.
const attempts = 3

// check runs a script and records its result. A failure that may be the
// machine's, because it gave nobody any time meanwhile, does not count: the
// script is tried again. But who was busy all the time had enough of it.
func (s *suite) check(name string, f func(testscript.T)) *Result {
	e, sc := s.script(name)
	for n := 1; ; n++ {
		a := &attempt{run: newRun(s, e, sc), start: time.Now()}
		r := a.result(f)
		if n < attempts && r.hasty() && !a.run.busy &&
			s.watch.starved(a.start) {
			continue
		}
		r.Tries = n
		s.record(e, sc, r)
		return r
	}
}

// hasty reports whether more time might have made a failure a success.
func (r *Result) hasty() bool {
	if r.State != Fail || r.Failure.plain {
		return false
	}
	switch r.Failure.Kind {
	case KindPanic, KindRace, KindFlood, KindScript:
		return false
	}
	return true
}

// attempt is one run of a script, in a goroutine of its own, which FailNow can
// end.
type attempt struct {
	run             *run
	start           time.Time
	text            strings.Builder
	failed, skipped bool
}

func (a *attempt) Parallel()                      {}
func (a *attempt) Verbose() bool                  { return false }
func (a *attempt) Log(args ...any)                { fmt.Fprintln(&a.text, args...) }
func (a *attempt) Run(string, func(testscript.T)) {}
func (a *attempt) FailNow()                       { a.failed = true; runtime.Goexit() }
func (a *attempt) Fatal(args ...any)              { a.Log(args...); a.FailNow() }

func (a *attempt) Skip(args ...any) {
	a.Log(args...)
	a.skipped = true
	runtime.Goexit()
}

// result runs the script and turns what happened into its result. A crash
// after the last command fails it too.
func (a *attempt) result(f func(testscript.T)) *Result {
	var done sync.WaitGroup
	done.Go(func() { f(a) })
	done.Wait()
	r := &Result{
		State:  Pass,
		Millis: time.Since(a.start).Milliseconds(),
	}
	if absent := absentClients(a.run.sc); len(absent) > 0 {
		r.Note = strings.Join(absent, ", ") +
			" is not installed: its part was left out"
	}
	learner, flags := a.run.suite.learner, a.run.flags
	if r.Flags = flags; len(flags) > 0 && learner.Command != nil {
		r.Note = "this script's server runs with " + strings.Join(flags, " ")
	}
	failed := a.failed || a.run.failed != nil
	if a.skipped || failed {
		r.State = LeftOut
	}
	if failed {
		r.Failure = a.run.failure(a.text.String())
		// A server that somebody started without the flags may fail rightly.
		if !a.run.beyond && (learner.Addr == "" || len(flags) == 0) {
			r.State = Fail
		}
	}
	if a.run.beyond && learner.Command != nil {
		r.Note, r.Failure = "left out: "+beyondServer, nil
	}
	return r
}

// watch notices when the machine gives this process no time.
type watch struct {
	last atomic.Int64 // when it did, in nanoseconds
	lost atomic.Int64 // how much that was in all
}

// Who asks to sleep for tick and gets tooLong was starved: an exercise's
// shortest times are a hundred milliseconds.
const (
	tick    = 5 * time.Millisecond
	tooLong = 25 * time.Millisecond
)

// run looks until done is closed.
func (w *watch) run(done <-chan struct{}) {
	ticker := time.NewTicker(tick)
	defer ticker.Stop()
	for last := time.Now(); ; {
		select {
		case <-done:
			return
		case <-ticker.C:
		}
		now := time.Now()
		if now.Sub(last) > tooLong {
			w.last.Store(now.UnixNano())
			w.lost.Add(int64(now.Sub(last) - tick))
		}
		last = now
	}
}

// starved reports whether that has happened since then.
func (w *watch) starved(since time.Time) bool {
	return w.last.Load() >= since.UnixNano()
}

// sum is how much time the machine has not given in all.
func (w *watch) sum() time.Duration { return time.Duration(w.lost.Load()) }

var failLine = course.Pattern(`(?m)^FAIL: .*?:(\d+): (.*)$`)

// failedAt finds the script's line and testscript's words in its log.
func failedAt(log string) (line int, text string) {
	m := failLine().FindStringSubmatch(log)
	if m == nil {
		return 0, strings.TrimSpace(log)
	}
	line, _ = strconv.Atoi(m[1])
	return line, m[2]
}
