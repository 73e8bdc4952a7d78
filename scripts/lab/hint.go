package main

import (
	"context"
	"fmt"
	"io"

	"barewire/scripts/course"

	"github.com/spf13/cobra"
)

func (l *lab) hintCommand() *cobra.Command {
	all := false
	cmd := &cobra.Command{
		Use:   "hint [NN-MM]",
		Short: "The next of an exercise's three hints",
		Long: `The next of an exercise's three hints: where to look, what shape, nearly the
code. Without an exercise: of the one you are at. Nobody counts them.`,
		Args:              atMost(1, "one exercise, as 01-02"),
		ValidArgsFunction: l.completeIDs(false),
		RunE: func(cmd *cobra.Command, args []string) error {
			e, err := l.exerciseOrNext(cmd.Context(), args)
			if err != nil {
				return err
			}
			return hint(l.out, e, all, l.width())
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "all hints at once")
	return cmd
}

// hint writes the next hint of an exercise, or all of them.
func hint(w io.Writer, e *course.Exercise, all bool, width int) error {
	if len(e.Hints) == 0 {
		return fmt.Errorf("%s has no hints; %s diff %s compares with the reference", e.ID, name, e.ID)
	}
	m := remember(e.Chapter.Root)
	seen := min(m.Hints[e.ID], len(e.Hints))
	from, to := seen, seen+1
	switch {
	case all:
		from, to = 0, len(e.Hints)
	case seen == len(e.Hints):
		from, to = 0, seen
	}
	for i := from; i < to; i++ {
		fmt.Fprintf(w, "%s\n%s\n\n", bold.Render(fmt.Sprintf("%s, hint %d of %d", e.ID, i+1, len(e.Hints))),
			wrap(e.Hints[i], width))
	}
	if to == len(e.Hints) {
		fmt.Fprintf(w, "%s\n%s\n", dim.Render("That is the last. The reference is there too:"),
			dim.Render(fmt.Sprintf("%s diff %s, %s solve %s", name, e.ID, name, e.ID)))
	} else {
		fmt.Fprintf(w, "%s\n", dim.Render(fmt.Sprintf("Again for the next: %s hint %s", name, e.ID)))
	}
	m.Hints[e.ID] = max(seen, to)
	return m.save()
}

// target is the chapter or exercise that an argument names, and its course.
func (l *lab) target(arg string) (*course.Course, target, error) {
	c, err := l.load()
	if err != nil {
		return nil, target{}, err
	}
	t, err := find(c, arg)
	return c, t, err
}

// targetOrNext is what the arguments name, or the exercise the learner is at.
func (l *lab) targetOrNext(ctx context.Context, args []string) (target, error) {
	if len(args) > 0 {
		_, t, err := l.target(args[0])
		return t, err
	}
	p, err := l.survey(ctx, survey{})
	if err != nil {
		return target{}, err
	}
	e := p.next(l.here(p))
	if e == nil {
		return target{}, &usageError{got: "no exercise", want: "one, as 01-02: none is left to be the next"}
	}
	return target{e.Chapter, e.Exercise}, nil
}

// exerciseOrNext is targetOrNext for commands that mean one exercise.
func (l *lab) exerciseOrNext(ctx context.Context, args []string) (*course.Exercise, error) {
	if len(args) > 0 {
		c, err := l.load()
		if err != nil {
			return nil, err
		}
		return findExercise(c, args[0])
	}
	t, err := l.targetOrNext(ctx, args)
	return t.exercise, err
}
