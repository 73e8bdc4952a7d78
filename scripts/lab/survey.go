package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"barewire/scripts/course"
	"barewire/scripts/exercise"
)

// A survey finds out what passes now. A chapter whose content has not changed
// since its last run is not run again, and one in which nothing is begun never
// is.
type survey struct {
	near   string    // run only this chapter and those it stands on; "": all
	only   string    // of that chapter only this exercise; "": all
	again  bool      // run that chapter even if nothing changed
	below  bool      // do not run that chapter: it was run already
	before *progress // what holds of chapters that are not run, if known
}

func (l *lab) survey(ctx context.Context, s survey) (*progress, error) {
	c, err := l.load()
	if err != nil {
		return nil, err
	}
	p := outline(c, remember(c.Root))
	p.standing(l.dir)
	near := p.chapter(s.near)
	for _, cp := range p.chapters {
		if !cp.begun() {
			continue
		}
		if s.below && cp == near {
			cp.carry(s.before)
			continue
		}
		r := remembered(cp.Chapter)
		switch {
		case r != nil && !(s.again && cp == near):
			cp.take(r)
		case near != nil && cp != near && !slices.Contains(near.Needs, cp.Name):
			cp.carry(s.before)
		default:
			var o verifyOptions
			if cp == near && s.only != "" {
				cp.carry(s.before)
				o.only = s.only
			}
			if _, err := l.run1(ctx, cp, o); err != nil {
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
	before, err := cp.Hash()
	if err != nil {
		return nil, err
	}
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
	forget(cp.Chapter, before)
	return report, nil
}

// forget deletes the results of what the chapter was before. If it changed
// while it was checked, nobody knows which content the new ones belong to, and
// they go too.
func forget(ch *course.Chapter, before string) {
	hash, err := ch.Hash()
	if err != nil {
		return
	}
	dir := filepath.Join(course.State(ch.Root), "results")
	old, _ := filepath.Glob(filepath.Join(dir, ch.Name+"-*.json"))
	for _, file := range old {
		if hash != before || filepath.Base(file) != ch.Name+"-"+hash+".json" {
			os.Remove(file)
		}
	}
}
