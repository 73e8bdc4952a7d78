package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"barewire/scripts/course"
	"barewire/scripts/exercise"

	"charm.land/lipgloss/v2"
	"github.com/google/shlex"
	"github.com/spf13/cobra"
)

type checkOptions struct {
	server string // a command with {addr}, instead of the learner's program
	race   bool
	json   string // the file for the teacher's report
	all    bool   // all that is begun, not one chapter
}

func (l *lab) checkCommand() *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check [NN|NN-MM]",
		Short: "Check a chapter or an exercise; without either, all you have begun",
		Long: `Check a chapter or an exercise; without either, every chapter you have begun.

The exit status is 0 when all that was asked for passes, and 1 when it does not.
Bonus exercises, and without an argument all that is not begun, may be missing.

-server checks any program in any language instead of yours. It must listen on
{addr}; {flags}, if given, becomes the flags that the exercise sets. Scripts
that run the chapter's program as a tool are left out.

With -json the results go to a file too, together with hashes of the scripts and
tests, so that a teacher sees whether they are the course's own.`,
		Example: `  go tool lab check 03
  go tool lab check 03-02 -race
  go tool lab check 03 -server 'python3 server.py {addr}'
  go tool lab check -json results.json`,
		Args:              atMost(1, "one chapter or exercise"),
		ValidArgsFunction: l.completeIDs(true),
		RunE: func(cmd *cobra.Command, args []string) error {
			return l.check(cmd.Context(), args, o)
		},
	}
	cmd.Flags().StringVar(&o.server, "server", "", "check this `command` instead of your program")
	cmd.Flags().BoolVar(&o.race, "race", false, "with the race detector")
	cmd.Flags().StringVar(&o.json, "json", "", "write the results to this `file` too")
	return cmd
}

func (l *lab) check(ctx context.Context, args []string, o checkOptions) error {
	c, err := l.load()
	if err != nil {
		return err
	}
	p := outline(c, remember(c.Root))
	p.standing(l.dir)
	var t target
	if len(args) > 0 {
		if t, err = find(c, args[0]); err != nil {
			return err
		}
	}
	o.all = t.chapter == nil
	if o.server != "" && o.all {
		return &usageError{got: "-server without a chapter", want: "the chapter whose exercises it shall pass",
			nearest: name + " check 03 -server " + fmt.Sprintf("%q", o.server)}
	}
	clean := true
	var reports []*exercise.Report
	var last *exerciseProgress
	for _, cp := range p.chapters {
		if t.chapter != nil && cp.Name != t.chapter.Name || t.chapter == nil && !cp.begun() {
			continue
		}
		if last != nil {
			l.printf("\n")
		}
		report, ok, err := l.checkChapter(ctx, p, cp, t.exercise, o)
		if err != nil {
			return err
		}
		reports = append(reports, report)
		clean = clean && ok
		last = cp.exercises[len(cp.exercises)-1]
		if t.exercise != nil {
			last = p.exercise(t.exercise.ID)
		}
	}
	switch {
	case last == nil:
		l.printf("Nothing is begun yet.\n\n%s", nextText(p, nil, plainWidth))
	case clean && o.server == "":
		if o.all {
			last = nil // what is next in the whole course
		}
		l.printf("%s", comesNext(p, last))
	}
	if o.json != "" {
		if err := l.writeTeacherReport(o.json, p, t, reports); err != nil {
			return err
		}
	}
	if !clean {
		return errFailed
	}
	return nil
}

// checkChapter checks one chapter, or one exercise of it, says what it found,
// and reports whether all that was asked for passes.
func (l *lab) checkChapter(ctx context.Context, p *progress, cp *chapterProgress, only *course.Exercise, o checkOptions) (*exercise.Report, bool, error) {
	asked := cp.exercises
	if only != nil {
		asked = []*exerciseProgress{p.exercise(only.ID)}
	}
	begin := l.now()
	report := &exercise.Report{Chapter: cp.Name}
	var err error
	switch {
	case o.server != "":
		l.note("checking %s …", o.server)
		report, err = checkServer(ctx, cp, only, o.server)
	case anyBegun(asked):
		report, err = l.run1(ctx, cp, verifyOptions{only: idOf(only), race: o.race})
	}
	if err != nil {
		return nil, false, err
	}
	if cp.build != "" {
		l.printf("%s", buildText(cp))
		return report, false, nil
	}
	// Asked for the whole course, what is not begun is no failure.
	ok, below := true, ""
	for _, e := range asked {
		optional := o.all || e.Bonus() && only == nil
		ok = ok && (e.done() || optional && e.state == todo)
	}
	if !ok && o.server == "" {
		lower, err := l.survey(ctx, survey{near: cp.Name, below: true, before: p})
		if err != nil {
			return nil, false, err
		}
		below = belowText(lower, lower.chapter(cp.Name))
	}
	l.printf("%s", below+checkText(cp, asked, l.now().Sub(begin)))
	if report.Reference == "missing" {
		l.printf("note: the reference could not be built, so answers were only checked where the script says what they must be: %s doctor\n", name)
	}
	if f := tampered(cp.Chapter); len(f) > 0 {
		l.printf("note: %s not the course's own, first %s: %s doctor\n", verb(len(f), "exercise file"), f[0], name)
	}
	return report, ok, nil
}

func anyBegun(exercises []*exerciseProgress) bool {
	for _, e := range exercises {
		if e.Begun() {
			return true
		}
	}
	return false
}

func idOf(e *course.Exercise) string {
	if e == nil {
		return ""
	}
	return e.ID
}

// checkText is what a check found: a line for each exercise, then the failures
// in full, then how many pass.
func checkText(cp *chapterProgress, asked []*exerciseProgress, took time.Duration) string {
	var b strings.Builder
	done, all, failures, todos, skips, bonus := 0, 0, 0, 0, 0, todo
	for _, e := range asked {
		counts := !e.Bonus() || len(asked) == 1
		if counts {
			all++
		} else if e.state != todo {
			bonus = e.state
		}
		switch {
		case e.state == todo && counts:
			todos++
		case !counts:
		case !e.done():
			failures++
		case e.state == skipped:
			skips++
		default:
			done++
		}
	}
	b.WriteString(failuresText(asked))
	titles := titleWidth(asked)
	for _, e := range asked {
		b.WriteString(checkLine(e, titles) + "\n")
		for _, n := range skippedNotes(e.results) {
			b.WriteString(dim.Render("           "+n) + "\n")
		}
	}
	fmt.Fprintf(&b, "\n%s: ", bold.Render(cp.Name[:2]+" "+cp.Title))
	parts := []string{fmt.Sprintf("%d of %d pass", done, all)}
	if bonus == passed {
		parts[0] += ", and the bonus"
	}
	if failures > 0 {
		parts = append(parts, fmt.Sprintf("%d failing", failures))
	}
	if skips > 0 {
		parts = append(parts, fmt.Sprintf("%d skipped", skips))
	}
	if todos > 0 {
		parts = append(parts, fmt.Sprintf("%d to do", todos))
	}
	if bonus == failing {
		parts = append(parts, "the bonus fails")
	}
	b.WriteString(strings.Join(parts, ", "))
	if took >= 100*time.Millisecond {
		b.WriteString(dim.Render(fmt.Sprintf("  (%.1f s)", took.Seconds())))
	}
	b.WriteByte('\n')
	return b.String()
}

// failuresText is the first failure in full and the others in a line each; of
// a single exercise, all in full.
func failuresText(asked []*exerciseProgress) string {
	var b, others strings.Builder
	for _, e := range asked {
		for _, r := range e.results {
			switch {
			case r.State != exercise.Fail || r.Failure == nil:
			case b.Len() == 0 || len(asked) == 1:
				b.WriteString(failureText(e.in.told(r.Failure)) + "\n")
			default:
				others.WriteString(bad.Render(r.Failure.Title()) + "\n")
			}
		}
	}
	if others.Len() > 0 {
		b.WriteString(others.String() + "\n")
	}
	return b.String()
}

// checkLine is one exercise; where functions are missing, the first of them.
func checkLine(e *exerciseProgress, titles int) string {
	line := fmt.Sprintf("  %s  %s  %s", e.state.style().Render(fmt.Sprintf("%-7s", e.state)), e.ID, e.Title)
	if left := e.Unbegun(); e.state == todo && len(left) > 0 {
		line += strings.Repeat(" ", titles-lipgloss.Width(e.Title)) + "  " + place(left[0])
	}
	return strings.TrimRight(line, " ")
}

// place is a function and where it is, as editors and terminals link it.
func place(f course.Func) string {
	return f.Name + "  " + link.Render(fmt.Sprintf("%s:%d", f.File, f.Line))
}

// checkServer runs the chapter's scripts against any program.
func checkServer(ctx context.Context, cp *chapterProgress, only *course.Exercise, command string) (*exercise.Report, error) {
	words, err := shlex.Split(command)
	if err != nil || len(words) == 0 {
		return nil, &usageError{got: fmt.Sprintf("-server %q", command), want: "a command line, as 'python3 server.py {addr}'"}
	}
	if !strings.Contains(command, "{addr}") {
		return nil, &usageError{
			got:     fmt.Sprintf("-server %q", command),
			want:    "a command with {addr}, the host:port it must listen on",
			nearest: fmt.Sprintf("-server %q", command+" {addr}"),
		}
	}
	report, err := exercise.Check(exercise.Options{
		Root: cp.Root, Tree: cp.Tree, Chapter: cp.Name, Only: idOf(only),
		Learner: exercise.Program{Command: words}, Context: ctx,
	})
	if err = errors.Join(err, ctx.Err()); err != nil {
		return nil, err
	}
	for _, e := range cp.exercises {
		e.state, e.results = todo, nil
	}
	cp.take(report)
	return report, nil
}
