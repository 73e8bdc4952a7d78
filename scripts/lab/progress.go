package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"barewire/scripts/course"
	"barewire/scripts/exercise"
)

// A state is how far an exercise is.
type state string

const (
	todo    state = "todo"    // a function is still a stub
	passed  state = "pass"    // every script of it passes
	failing state = "FAIL"    // one does not
	skipped state = "skipped" // none could run on this machine
	broken  state = "build"   // written, but the chapter does not compile
)

// progress is where the learner stands: what passes now, never what once did.
type progress struct {
	course   *course.Course
	chapters []*chapterProgress
	memory   *memory
}

type chapterProgress struct {
	*course.Chapter
	exercises []*exerciseProgress
	build     string // the compiler's words, if it does not compile
}

type exerciseProgress struct {
	*course.Exercise
	in      *chapterProgress
	state   state
	results []exercise.Result
}

// bonus exercises are offered when all else is done.
func (e *exerciseProgress) bonus() bool {
	return strings.HasPrefix(strings.ToLower(e.Title), "bonus")
}

func (e *exerciseProgress) done() bool { return e.state == passed || e.state == skipped }

// failure is the first one, nil if there is none.
func (e *exerciseProgress) failure() *exercise.Failure {
	for _, r := range e.results {
		if r.State == exercise.Fail && r.Failure != nil {
			return r.Failure
		}
	}
	return nil
}

// done counts the exercises that pass, bonus ones apart.
func (c *chapterProgress) done() (done, all int) {
	for _, e := range c.exercises {
		if e.bonus() {
			continue
		}
		all++
		if e.done() {
			done++
		}
	}
	return done, all
}

func (p *progress) done() (done, all int) {
	for _, c := range p.chapters {
		d, a := c.done()
		done, all = done+d, all+a
	}
	return done, all
}

func (p *progress) chapter(name string) *chapterProgress {
	for _, c := range p.chapters {
		if c.Name == name {
			return c
		}
	}
	return nil
}

func (p *progress) exercise(id string) *exerciseProgress {
	for _, c := range p.chapters {
		for _, e := range c.exercises {
			if e.ID == id {
				return e
			}
		}
	}
	return nil
}

// next is the exercise to do now: the first of the chapter that the learner
// is busy with, else the first of all. Bonus exercises come last of all.
// It is nil when everything passes.
func (p *progress) next(busy *chapterProgress) *exerciseProgress {
	var bonus *exerciseProgress
	chapters := p.chapters
	if busy != nil {
		chapters = append([]*chapterProgress{busy}, chapters...)
	}
	for _, c := range chapters {
		for _, e := range c.exercises {
			switch {
			case e.done():
			case !e.bonus():
				return e
			case bonus == nil:
				bonus = e
			}
		}
	}
	return bonus
}

// below is the first exercise that does not pass in the chapters that this one
// stands on: the fault may lie there. A failing one goes before one not begun.
func (p *progress) below(c *chapterProgress) *exerciseProgress {
	var unwritten *exerciseProgress
	for _, name := range c.Needs {
		lower := p.chapter(name)
		if lower == nil {
			continue
		}
		for _, e := range lower.exercises {
			switch {
			case e.state == failing || e.state == broken:
				return e
			case e.state == todo && !e.bonus() && unwritten == nil:
				unwritten = e
			}
		}
	}
	return unwritten
}

// outline is what the sources alone say: which exercises are begun.
func outline(c *course.Course, m *memory) *progress {
	p := &progress{course: c, memory: m}
	for _, ch := range c.Chapters {
		cp := &chapterProgress{Chapter: ch}
		for _, e := range ch.Exercises {
			cp.exercises = append(cp.exercises, &exerciseProgress{Exercise: e, in: cp, state: todo})
		}
		p.chapters = append(p.chapters, cp)
	}
	return p
}

// take puts the results of a run where they belong. What the run left out
// keeps its state.
func (c *chapterProgress) take(r *exercise.Report) {
	for _, e := range c.exercises {
		var mine []exercise.Result
		for _, res := range r.Results {
			if res.Exercise == e.ID {
				mine = append(mine, res)
			}
		}
		if len(mine) > 0 {
			e.results, e.state = mine, verdict(mine)
		}
	}
}

// verdict sums up an exercise's scripts.
func verdict(results []exercise.Result) state {
	s := skipped
	for _, r := range results {
		switch r.State {
		case exercise.Fail:
			return failing
		case exercise.NotYet:
			return todo
		case exercise.Pass:
			s = passed
		}
	}
	return s
}

// begun reports whether there is anything to run.
func (c *chapterProgress) begun() bool {
	for _, e := range c.exercises {
		if e.Begun() {
			return true
		}
	}
	return false
}

// A survey finds out what passes now. A chapter whose content has not changed
// since its last run is not run again, and one in which nothing is begun never
// is.
type survey struct {
	near   string    // run only this chapter and those it stands on; "": all
	again  bool      // run that chapter even if nothing changed
	before *progress // what holds of chapters that are not run, if known
}

func (l *lab) survey(ctx context.Context, s survey) (*progress, error) {
	c, err := l.load()
	if err != nil {
		return nil, err
	}
	p := outline(c, remember(c.Root))
	near := p.chapter(s.near)
	for _, cp := range p.chapters {
		if !cp.begun() {
			continue
		}
		r := remembered(cp.Chapter)
		switch {
		case r != nil && !(s.again && cp == near):
			cp.take(r)
		case near != nil && cp != near && !slices.Contains(near.Needs, cp.Name):
			cp.carry(s.before)
		default:
			if _, err := l.run1(ctx, cp, verifyOptions{}); err != nil {
				return nil, err
			}
		}
	}
	return p, nil
}

// remembered is the report of an earlier run of the same content; nil without
// one, or if the reference failed in it: that says nothing about the learner.
func remembered(ch *course.Chapter) *exercise.Report {
	r := exercise.Remembered(ch.Root, ch)
	if r == nil {
		return nil
	}
	for _, res := range r.Results {
		if res.Failure != nil && res.Failure.Kind == exercise.KindReference {
			return nil
		}
	}
	return r
}

// carry takes what was known of the chapter before.
func (c *chapterProgress) carry(before *progress) {
	if before == nil {
		return
	}
	for _, e := range c.exercises {
		if old := before.exercise(e.ID); old != nil && e.Begun() {
			e.state, e.results = old.state, old.results
		}
	}
	if old := before.chapter(c.Name); old != nil {
		c.build = old.build
	}
}

// run1 runs one chapter and takes its results. Code that does not compile is
// a result too.
func (l *lab) run1(ctx context.Context, cp *chapterProgress, o verifyOptions) (*exercise.Report, error) {
	l.note("checking %s …", cp.Name)
	report, err := l.verify(ctx, cp.Chapter, o)
	var build *buildError
	if errors.As(err, &build) {
		cp.build = build.words
		for _, e := range cp.exercises {
			if e.Begun() {
				e.state = broken
			}
		}
		return &exercise.Report{Chapter: cp.Name}, nil
	}
	if err != nil {
		return nil, err
	}
	cp.take(report)
	forget(cp.Chapter)
	return report, nil
}

// forget deletes the results of what the chapter was before.
func forget(ch *course.Chapter) {
	hash, err := ch.Hash()
	if err != nil {
		return
	}
	dir := filepath.Join(course.State(ch.Root), "results")
	old, _ := filepath.Glob(filepath.Join(dir, ch.Name+"-*.json"))
	for _, file := range old {
		if filepath.Base(file) != ch.Name+"-"+hash+".json" {
			os.Remove(file)
		}
	}
}

// here is the chapter in whose folder the learner stands, nil outside of one.
func (l *lab) here(p *progress) *chapterProgress {
	rel, err := filepath.Rel(filepath.Join(p.course.Root, p.course.Tree), l.dir)
	if err != nil {
		return nil
	}
	first, _, _ := strings.Cut(filepath.ToSlash(rel), "/")
	return p.chapter(first)
}
