package exercise

import (
	"fmt"
	"regexp"
	"strings"

	"barewire/scripts/course"
)

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
		Line: line, Kind: pr.kind, plain: pr.plain}
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
