package main

import (
	"path/filepath"
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
	away      string // the way to its folder, "" if the learner stands there
}

type exerciseProgress struct {
	*course.Exercise
	in      *chapterProgress
	state   state
	results []exercise.Result
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
		if e.Bonus() {
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
			case !e.Bonus():
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
			case e.state == todo && !e.Bonus() && unwritten == nil:
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

// standing notes where the learner is: commands of a chapter are to be run in
// its folder.
func (p *progress) standing(dir string) {
	for _, c := range p.chapters {
		way, err := filepath.Rel(dir, c.Dir)
		if err == nil && way != "." {
			c.away = filepath.ToSlash(way)
		}
	}
}

// told is a failure of this chapter for the learner.
func (c *chapterProgress) told(f *exercise.Failure) string { return f.From(c.away).String() }

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

// here is the chapter in whose folder the learner stands, nil outside of one.
func (l *lab) here(p *progress) *chapterProgress {
	rel, err := filepath.Rel(filepath.Join(p.course.Root, p.course.Tree), l.dir)
	if err != nil {
		return nil
	}
	first, _, _ := strings.Cut(filepath.ToSlash(rel), "/")
	return p.chapter(first)
}
