package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"barewire/scripts/course"
)

const (
	// pollEvery is how often the sources are read. Reading them all takes a
	// few milliseconds, and no editor's way of saving can hide a change.
	pollEvery = 150 * time.Millisecond
	// settle is how long the sources must stay the same before a check: some
	// editors empty a file first and fill it then.
	settle = 50 * time.Millisecond
	// slow is what the check of a chapter may take before the exercise at hand
	// is checked by itself first.
	slow = time.Second
)

// A watcher shows one screen and draws it anew after every save. Its fields
// belong to loop; the checks in the background hand it what they found.
type watcher struct {
	*lab
	root     string
	done     chan surveyed
	checks   sync.WaitGroup // those that run in the background
	progress *progress      // what is on the screen, nil at first
	before   *progress      // what was there when the last check began
	busy     string         // the chapter in which the learner last saved
	took     time.Duration  // the last check of that
	news     string         // what the last save made pass
	help     string         // a hint asked for
	helped   string         // the exercise that it is for
	foot     string
	shown    string // the text last drawn
}

// surveyed is what a check in the background found.
type surveyed struct {
	progress *progress
	err      error
	took     time.Duration
	extent   extent
}

// extent is how much a finding is about.
type extent int

const (
	atHand extent = iota // one exercise; its chapter comes next
	near                 // the chapter at hand and those below it
	rest                 // the others too; near is drawn already
)

// watch checks on every save until Ctrl-C.
func (l *lab) watch(ctx context.Context) error {
	root, err := course.Root(l.dir)
	if err != nil {
		return err
	}
	w := &watcher{lab: l, root: root, done: make(chan surveyed)}
	rel, err := filepath.Rel(filepath.Join(root, "chapters"), l.dir)
	if err == nil && filepath.IsLocal(rel) && rel != "." {
		w.busy, _, _ = strings.Cut(filepath.ToSlash(rel), "/")
	}
	err = w.loop(ctx, typed(ctx, l.in))
	l.printf("\r\x1b[J")
	if err == nil || ctx.Err() != nil {
		l.printf("Go on with: %s\n", name)
		return nil
	}
	return err
}

// typed is the lines that the learner types, closed at the end of input.
func typed(ctx context.Context, in io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		for s := bufio.NewScanner(in); s.Scan(); {
			select {
			case lines <- strings.TrimSpace(s.Text()):
			case <-ctx.Done():
				return
			}
		}
	}()
	return lines
}

func (w *watcher) loop(ctx context.Context, lines <-chan string) error {
	seen, err := w.contents()
	if err != nil {
		return err
	}
	cancel := w.check(ctx, false)
	defer w.checks.Wait() // what they write is written when we are gone
	defer func() { cancel() }()
	tick := time.NewTicker(pollEvery)
	defer tick.Stop()
	columns, rows := w.size()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case s := <-w.done:
			if s.err != nil {
				return s.err
			}
			w.take(s)
			if s.extent != rest || w.text() != w.shown {
				w.draw()
			}
		case line, ok := <-lines:
			switch {
			case !ok || line == "q":
				return nil
			case line == "h":
				w.showHint()
				w.draw()
			default:
				cancel()
				cancel = w.check(ctx, true)
			}
		case <-tick.C:
			if c, r := w.size(); c != columns || r != rows {
				columns, rows = c, r
				w.draw()
			}
			now := w.settled(ctx, seen)
			if maps.Equal(now, seen) {
				continue
			}
			w.busy, w.help = changed(seen, now), ""
			seen = now
			cancel()
			cancel = w.check(ctx, true) // a run broken off may have left results
		}
	}
}

// contents is the hash of each chapter.
func (w *watcher) contents() (map[string]string, error) {
	names, err := course.ChapterNames(w.root, "chapters")
	if err != nil {
		return nil, err
	}
	all := map[string]string{}
	for _, name := range names {
		dir := filepath.Join(w.root, "chapters", name)
		if all[name], err = course.HashDirs(w.root, dir); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// settled reads the contents and, when they are new, reads on until they stay
// the same. What cannot be read in the middle of a save is read next time.
func (w *watcher) settled(ctx context.Context, seen map[string]string) map[string]string {
	before := seen
	for {
		now, err := w.contents()
		if err != nil {
			return seen
		}
		if maps.Equal(now, before) {
			return now
		}
		before = now
		select {
		case <-ctx.Done():
			return seen
		case <-time.After(settle):
		}
	}
}

// changed names the first chapter whose content is not what it was.
func changed(before, now map[string]string) string {
	for _, name := range slices.Sorted(maps.Keys(now)) {
		if now[name] != before[name] {
			return name
		}
	}
	return ""
}

// check surveys in the background: first the chapter that the learner is busy
// with and those below it, then the rest; and before all, where that chapter is
// slow, the exercise at hand. The function returned gives it up.
func (w *watcher) check(ctx context.Context, again bool) context.CancelFunc {
	ctx, cancel := context.WithCancel(ctx)
	w.printf("\r\x1b[K%s", dim.Render("checking …"))
	w.before = w.progress
	silent, begin, only := *w.lab, w.now(), w.atHand()
	silent.err = io.Discard // the screen is loop's alone
	next := survey{near: w.busy, again: again, before: w.progress}
	step := func(s survey, x extent) bool {
		p, err := silent.survey(ctx, s)
		next.before = p
		return w.send(ctx, surveyed{p, err, w.now().Sub(begin), x})
	}
	w.checks.Go(func() {
		if only != "" {
			first := next
			first.only = only
			if !step(first, atHand) {
				return
			}
			begin = w.now()
		}
		if step(next, near) && next.near != "" {
			step(survey{before: next.before}, rest)
		}
	})
	return cancel
}

// atHand is the exercise to check first, "" where its chapter is fast.
func (w *watcher) atHand() string {
	if w.progress == nil || w.took < slow {
		return ""
	}
	e := w.progress.next(w.progress.chapter(w.busy))
	if e == nil || e.in.Name != w.busy || e.in.build != "" {
		return "" // what does not compile is known soon enough
	}
	return e.ID
}

// send hands a finding to loop, and reports whether it was taken and good.
func (w *watcher) send(ctx context.Context, s surveyed) bool {
	if ctx.Err() != nil {
		return false
	}
	select {
	case w.done <- s:
		return s.err == nil
	case <-ctx.Done():
		return false
	}
}

// take replaces what is known and says what the save made pass.
func (w *watcher) take(s surveyed) {
	w.news = ""
	if w.before != nil {
		w.news = newlyPassed(w.before, s.progress)
	}
	w.progress = s.progress
	w.foot = fmt.Sprintf("%s, checked in %.1f s", w.now().Format(time.TimeOnly), s.took.Seconds())
	switch s.extent {
	case atHand:
		w.foot += ", the others are being checked"
	case near:
		w.took = s.took
	}
}
