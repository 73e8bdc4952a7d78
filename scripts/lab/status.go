package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"barewire/scripts/course"
	"barewire/scripts/exercise"
)

// start is the command without a command: where you are, once or watching.
func (l *lab) start(ctx context.Context) error {
	if l.screen {
		return l.watch(ctx)
	}
	p, err := l.survey(ctx, survey{})
	if err != nil {
		return err
	}
	l.printf("%s", statusText(p, l.here(p), plainWidth))
	return nil
}

// statusText is where the learner is and what to do next.
func statusText(p *progress, busy *chapterProgress, width int) string {
	return header(p, width) + "\n" + nextText(p, busy, width)
}

// header is the bar over all chapters.
func header(p *progress, width int) string {
	done, all := p.done()
	text := fmt.Sprintf("%d of %s", done, counted(all, "exercise"))
	room := max(min(width-len("Barewire  ")-len(text)-2, 40), 10)
	return bold.Render("Barewire") + "  " + bar(done, all, room) + "  " + text + "\n"
}

// nextText is the next exercise: what, where, why, and how to go on.
func nextText(p *progress, busy *chapterProgress, width int) string {
	e := p.next(busy)
	if e == nil {
		return finishedText(p)
	}
	var b strings.Builder
	if e.in.build != "" { // whether e is begun or not, nothing runs before
		return buildText(e.in)
	}
	b.WriteString(belowText(p, e.in))
	if e.state == failing {
		b.WriteString(failureText(firstFailure(e)) + "\n")
	}
	b.WriteString(label("Next", bold.Render(e.ID)+"  "+e.Title+helpText(p, e)))
	if e.state != failing { // a failure names its own
		b.WriteString(label("Rule", wrap(rule(e.Exercise), width-labelColumn)))
	}
	for i, f := range unwritten(e.Exercise) {
		name := "Write"
		if i > 0 {
			name = ""
		}
		b.WriteString(label(name, place(f)))
	}
	b.WriteString(label("Lesson", link.Render(lessonPlace(e.Exercise))+"    "+dim.Render(name+" lesson")))
	b.WriteString(label("Check", name+" check "+e.ID+"    "+dim.Render("stuck: "+name+" hint "+e.ID)))
	return b.String()
}

// inSource is how the compiler begins a line about a file.
var inSource = regexp.MustCompile(`(?m)^\S+\.go:[0-9]+`)

// buildText is why a chapter did not run: the compiler's words, or those of the
// go command, which did not come so far.
func buildText(c *chapterProgress) string {
	what := " cannot be built"
	if inSource.MatchString(c.build) {
		what = " does not compile"
	}
	return bad.Render(c.Name+what) + "\n" + c.build + "\n"
}

// belowText names an exercise of an earlier chapter before anything else.
func belowText(p *progress, c *chapterProgress) string {
	low := p.below(c)
	if low == nil {
		return ""
	}
	what := "is not begun"
	switch low.state {
	case failing:
		what = "fails"
	case broken:
		what = "does not compile"
	}
	return fmt.Sprintf("%s %s stands on %s, where %s %s.\n"+
		"      Go back to it (%s check %s) or borrow it (%s solve %s).\n\n",
		soon.Render("first"), c.Name, low.in.Name, low.ID, what, name, low.ID, name, low.ID)
}

func firstFailure(e *exerciseProgress) string {
	if f := e.failure(); f != nil {
		return e.in.told(f)
	}
	return fmt.Sprintf("FAIL %s %s\n", e.ID, e.Title)
}

func helpText(p *progress, e *exerciseProgress) string {
	if help := p.memory.help(e.ID); help != "" {
		return "  " + dim.Render("("+help+")")
	}
	return ""
}

// unwritten lists the functions to write; once all are begun, all of them.
func unwritten(e *course.Exercise) []course.Func {
	if left := e.Unbegun(); len(left) > 0 {
		return left
	}
	return e.Funcs
}

// rule is the exercise's rule in one sentence: its first script's title.
func rule(e *course.Exercise) string {
	if len(e.Scripts) == 0 {
		return e.Title
	}
	return e.Scripts[0].Title
}

// lessonPlace is where the exercise's lesson is, as a link into the README.
func lessonPlace(e *course.Exercise) string {
	readme := e.Chapter.Tree + "/" + e.Chapter.Name + "/README.md"
	if e.Title == "" {
		return readme
	}
	return readme + "#" + anchor(e.ID+" "+e.Title)
}

// anchor is a heading's fragment as code hosts make it.
func anchor(heading string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(heading) {
		switch {
		case r == ' ' || r == '-':
			b.WriteByte('-')
		case r == '_' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r > 0x7f:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// finishedText closes the course.
func finishedText(p *progress) string {
	var b strings.Builder
	b.WriteString(good.Render("Everything passes, from sockets up.") + "\n\n")
	if n := len(p.chapters); n > 0 {
		last := p.chapters[n-1]
		b.WriteString(label("Run it", "go -C chapters/"+last.Name+" run ."))
		if _, err := os.Stat(filepath.Join(last.Dir, "README.md")); err == nil {
			b.WriteString(label("Read on", link.Render("chapters/"+last.Name+"/README.md")+
				" ends with challenges"))
		}
	}
	return b.String()
}

// skippedNotes says what was left out, and why, once for each reason.
func skippedNotes(results []exercise.Result) []string {
	var notes []string
	seen := map[string]bool{}
	for _, r := range results {
		if r.Note != "" && !seen[r.Note] {
			seen[r.Note] = true
			notes = append(notes, r.Script+": "+r.Note)
		}
	}
	return notes
}

// comesNext is the first exercise after one that passes, or of all, which is
// not known to pass. Who leaves a chapter for it hears of its bonus.
func comesNext(p *progress, passed *exerciseProgress) string {
	after := passed == nil
	for _, c := range p.chapters {
		for _, e := range c.exercises {
			if after && !e.done() && !e.Bonus() {
				return "next: " + comes(e) + bonusOf(passed, c, "or:   ")
			}
			after = after || e == passed
		}
	}
	return bonusOf(passed, nil, "next: ")
}

// comes is an exercise that is offered, and where to begin it.
func comes(e *exerciseProgress) string {
	how := name + " check " + e.ID
	if left := e.Unbegun(); len(left) > 0 {
		how = place(left[0])
	}
	return fmt.Sprintf("%s  %s  %s\n", bold.Render(e.ID), e.Title, how)
}

// bonusOf offers the bonus of the chapter of an exercise that passes, if
// another comes next.
func bonusOf(passed *exerciseProgress, next *chapterProgress, word string) string {
	if passed == nil || passed.in == next {
		return ""
	}
	for _, e := range passed.in.exercises {
		if e.Bonus() && !e.done() {
			return word + comes(e)
		}
	}
	return ""
}
