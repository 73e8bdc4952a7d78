package exercise

import (
	"errors"
	"os"
	"sync"
	"time"

	"barewire/scripts/course"

	"github.com/rogpeppe/go-internal/testscript"
)

// run is one script being run: two servers, their connections, and the
// failure if it came to one.
type run struct {
	suite *suite
	ex    *course.Exercise
	sc    *course.Script
	ts    *testscript.TestScript

	learner, reference *side    // reference is nil where there is none
	flags              []string // that serve was given
	failed             *problem
	beyond             bool              // it wants what another's server cannot do
	busy               bool              // a program that did not end, all the time
	frames             map[string]string // by their bytes, as a script wrote them
	ran                int               // commands of the script, up to the last tool's
	texts              []string          // wanted of that tool, as PIECEs
	lost               time.Duration     // what the machine had cost us before

	mu       sync.Mutex
	lastName string // the connection last used
}

// side is one of the twins.
type side struct {
	name    string // "learner" or "reference"
	run     *run
	proc    *process
	shared  bool // with other scripts: nothing may be said of its log
	base    baseline
	conns   map[string]*bundle
	client  clientResult
	culprit *socket      // the one whose expect failed
	later   func() error // a tool that was not run yet, on the reference's side
	dir     string
}

// bundle is what a script knows as one connection: one socket, or one for
// each split point, in order.
type bundle struct {
	sockets []*socket
	client  *h2client
}

type runKey struct{}

func newRun(s *suite, e *course.Exercise, sc *course.Script) *run {
	r := &run{suite: s, ex: e, sc: sc, frames: map[string]string{},
		lost: s.watch.sum()}
	r.learner = &side{name: "learner", run: r, conns: map[string]*bundle{}}
	return r
}

// setup hands the run to testscript, and ends its servers after it.
func (s *suite) setup(env *testscript.Env) error {
	r := env.T().(*attempt).run
	r.learner.dir = env.WorkDir
	env.Values[runKey{}] = r
	if r.mentions("stop") || r.mentions("skip") {
		return errors.New("stop and skip are testscript's own and would " +
			"end the script without a verdict: signal TERM ends a server")
	}
	env.Setenv("PATH", os.Getenv("PATH"))
	if !s.alone {
		if _, err := s.references.get(); err == nil {
			r.reference = &side{name: "reference", run: r,
				conns: map[string]*bundle{}, dir: env.WorkDir}
		} else if !errors.Is(err, errNoReference) {
			return err
		}
	}
	env.Defer(r.close)
	return nil
}

// close ends the connections and the processes. What the learner's program
// printed at the last is still looked at: a race shows late.
func (r *run) close() {
	for _, s := range r.sides() {
		for _, b := range s.conns {
			b.close()
		}
		if s.proc != nil && !s.shared {
			s.proc.kill()
		}
	}
	if p := r.learner.proc; p != nil && r.failed == nil {
		if pr := p.crash(); pr != nil {
			r.failed = pr
		}
	}
}

// closeAll closes the clients' ends of all connections, and forgets them.
func (s *side) closeAll() {
	for name, b := range s.conns {
		b.close()
		delete(s.conns, name)
	}
}

func (b *bundle) close() {
	for _, s := range b.sockets {
		s.conn.Close()
	}
}

// sides lists the twins there are.
func (r *run) sides() []*side {
	if r.reference == nil {
		return []*side{r.learner}
	}
	return []*side{r.learner, r.reference}
}

// both does the same on both sides at once. The learner's error comes back;
// when only the reference fails, that is the course's own fault, and said so.
func (r *run) both(do func(*side) error) error {
	var learner, reference error
	var wait sync.WaitGroup
	if r.reference != nil {
		wait.Go(func() { reference = do(r.reference) })
	}
	learner = do(r.learner)
	wait.Wait()
	if reference == nil {
		return learner
	}
	return courseFault(reference)
}

// courseFault is what a learner reads when the reference fails.
func courseFault(reference error) error {
	var pr *problem
	if errors.As(reference, &pr) && pr.kind == KindScript {
		return pr
	}
	why := &problem{kind: KindReference, summary: "the reference itself " +
		"fails here: this is the course's fault, not yours"}
	why.with("want", reference.Error())
	if pr != nil {
		why.lines = append(why.lines, pr.lines...)
	}
	return why
}

// command makes a testscript command of f: what f returns ends the script,
// and before that a crash of the learner's program explains it better.
func command(f func(r *run, neg bool, args []string) error) func(
	*testscript.TestScript, bool, []string) {
	return func(ts *testscript.TestScript, neg bool, args []string) {
		r := ts.Value(runKey{}).(*run)
		r.ts = ts
		err := f(r, neg, args)
		if err == nil {
			return
		}
		var pr *problem
		if !errors.As(err, &pr) {
			pr = scriptError("%v", err)
		}
		r.failed = r.explain(pr)
		ts.Fatalf("%s", pr.summary)
	}
}

// explain adds what the process itself can say about a problem.
func (r *run) explain(pr *problem) *problem {
	p := r.learner.proc
	if p == nil || pr.kind == KindReference || pr.kind == KindScript {
		return pr
	}
	// What it printed before comes before its answer to a question.
	panicking := p.panicking()
	if panicking && (pr.kind == KindClosed || pr.kind == KindHang) {
		p.await(exitWait, never)
	}
	if out := p.output(); panicLine().MatchString(out) &&
		!caughtLine().MatchString(out) {
		p.await(exitWait, never) // until the report is whole
	}
	if crash := p.crash(); crash != nil {
		return crash
	}
	if p.ended() && pr.kind != KindExit {
		return (&problem{kind: KindExit, summary: "your program ended: " +
			p.statusText()}).with("said", lastLines(p.output(), 4))
	}
	seen := r.aftermath(pr)
	pr.plain = seen.plain()
	if pr.kind == KindHang {
		talking := serving(seen.looks[1])
		if pr.waited == 0 {
			talking = serving(p.goroutines()) // a client waited for it
		}
		pr.at(talking).by(talking, r.ex)
		if seen.circles() {
			pr.with("maybe", "it runs in circles: nothing that it calls "+
				"there waits for more bytes")
		}
	}
	if said := p.lastWords(r.heard()); said != "" && pr.kind != KindExit &&
		!pr.has("said") {
		pr.with("said", said)
	}
	return pr
}

// heard is how much the program had printed when the connection that failed
// was opened: what it said before that is about another.
func (r *run) heard() int {
	if s := r.learner.last(); s != nil {
		return s.heard
	}
	return 0
}
