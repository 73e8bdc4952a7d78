package main

import (
	"fmt"
	"strings"
)

// showHint puts the next hint of the exercise at hand on the screen.
func (w *watcher) showHint() {
	if w.progress == nil {
		return
	}
	e := w.progress.next(w.progress.chapter(w.busy))
	if e == nil {
		return
	}
	var b strings.Builder
	if err := hint(&b, e.Exercise, false, w.width()); err != nil {
		b.WriteString(err.Error() + "\n")
	}
	w.help, w.helped = b.String(), e.ID
	w.progress.memory = remember(w.root)
}

// text is what the screen should show above its foot.
func (w *watcher) text() string {
	columns, rows := w.size()
	more := name + " check"
	text := header(w.progress, columns) + "\n"
	if w.news != "" {
		text += w.news + "\n"
	}
	text += nextText(w.progress, w.progress.chapter(w.busy), columns)
	if w.help != "" {
		text += "\n" + w.help
		more = name + " hint " + w.helped + " -all"
	}
	return fit(text, columns, rows-2-rowsOf(w.footer(), columns), more)
}

// footer is the last line: typed is read by the line, so each needs Enter.
func (w *watcher) footer() string {
	return w.foot + ". Enter: again, h Enter: hint, q Enter: quit"
}

// draw clears the screen and draws it anew, in one write.
func (w *watcher) draw() {
	if w.progress == nil {
		return
	}
	w.shown = w.text()
	w.printf("\x1b[H\x1b[2J%s\n%s\r\n", w.shown, dim.Render(w.footer()))
}

func newlyPassed(before, now *progress) string {
	var b strings.Builder
	for _, c := range now.chapters {
		for _, e := range c.exercises {
			if old := before.exercise(e.ID); e.state == passed && old != nil && old.state != passed {
				fmt.Fprintf(&b, "%s  %s  %s\n", good.Render("pass"), e.ID, e.Title)
			}
		}
	}
	return b.String()
}
