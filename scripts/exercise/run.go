package exercise

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"sync"

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
	frames             map[string]string // by their bytes, as a script wrote them
	ran                int               // commands of the script, up to the last tool's
	texts              []string          // wanted of that tool, as PIECEs

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
	r := &run{suite: s, ex: e, sc: sc, frames: map[string]string{}}
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
	if panicLine().MatchString(p.output()) {
		p.await(exitWait, never) // until the report is whole
	}
	if crash := p.crash(); crash != nil {
		return crash
	}
	if p.ended() && pr.kind != KindExit {
		return (&problem{kind: KindExit, summary: "your program ended: " +
			p.statusText()}).with("said", lastLines(p.output(), 4))
	}
	if pr.kind == KindHang {
		talking := serving(p.goroutines())
		pr.at(talking)
		if len(talking) > 0 && strings.HasPrefix(talking[0].state, "run") {
			pr.with("maybe", "it runs in circles: nothing that it calls "+
				"there waits for more bytes")
		}
	}
	if said := p.lastWords(r.heard()); said != "" && pr.kind != KindExit {
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

// A rule's section stands in parentheses at its end, a title's after it.
var (
	ruleSection  = course.Pattern(`\s*\(([^()]*§[^()]*)\)\.?$`)
	titleSection = course.Pattern(`\.\s+([^.]*§.*)$`)
)

// failure is the run's problem as the learner reads it: with what was sent,
// the rule of the script's phase, and the next commands.
func (r *run) failure(log string) *Failure {
	line, text := failedAt(log)
	pr := r.failed
	if pr == nil {
		pr = &problem{kind: KindDiffers, summary: text}
	}
	f := &Failure{Exercise: r.ex.ID, Name: r.sc.Short(), Summary: pr.summary,
		Line: line, Kind: pr.kind}
	if pr.kind != KindPanic || r.connections() == 1 {
		f.add("sent", r.lastSent())
	}
	var maybe []Line
	for _, l := range pr.lines {
		if l.Label == "maybe" {
			maybe = append(maybe, l)
			continue
		}
		f.add(l.Label, l.Text)
	}
	f.add("rule", rule(r.sc, line))
	for _, l := range maybe {
		f.add(l.Label, wrap(l.Text, 72))
	}
	if pr.kind == KindScript || pr.kind == KindReference {
		f.add("at", fmt.Sprintf("%s:%d", r.sc.Name+".txtar", line))
	}
	f.next(r.again())
	return f
}

// rule is the sentence of the phase that a script's line belongs to, or the
// script's title where that names no section, with the section first.
func rule(sc *course.Script, line int) string {
	text := sc.Rule(line).Text
	if !strings.Contains(text, "§") {
		text = sc.Title
	}
	for _, form := range []*regexp.Regexp{ruleSection(), titleSection()} {
		if m := form.FindStringSubmatchIndex(text); m != nil {
			text = text[m[2]:m[3]] + ": " + text[:m[0]]
			break
		}
	}
	return wrap(text, 72)
}

// connections is how many connections the learner's program was given.
func (r *run) connections() int {
	n := 0
	for _, b := range r.learner.conns {
		n += len(b.sockets)
	}
	return n
}

// lastSent is what the learner's program was sent on the connection last
// used.
func (r *run) lastSent() string {
	s := r.learner.last()
	if s == nil {
		return ""
	}
	return s.sentText()
}

// wrap breaks text into lines of at most n columns, between words.
func wrap(text string, n int) string {
	var b strings.Builder
	col := 0
	for _, word := range strings.Fields(text) {
		if col > 0 && col+1+len([]rune(word)) > n {
			b.WriteByte('\n')
			col = 0
		} else if col > 0 {
			b.WriteByte(' ')
			col++
		}
		b.WriteString(word)
		col += len([]rune(word))
	}
	return b.String()
}
