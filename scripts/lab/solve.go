package main

import (
	"context"
	"fmt"
	"slices"

	"barewire/scripts/course"
	"barewire/scripts/starter"

	"github.com/spf13/cobra"
)

func (l *lab) solveCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "solve NN-MM|NN",
		Short: "Borrow the reference's functions for an exercise",
		Long: `Borrow the reference's functions for an exercise: they take the place of yours,
which are kept for undo. Of a chapter, those of every exercise that does not
pass yet. Nobody stuck in one place is kept from the next; list shows what is
borrowed.`,
		Annotations:       map[string]string{"example": "01-02"},
		Args:              exactly("an exercise, as 01-02, or a chapter, as 01"),
		ValidArgsFunction: l.completeIDs(true),
		RunE: func(cmd *cobra.Command, args []string) error {
			return l.solve(cmd.Context(), args[0])
		},
	}
}

func (l *lab) undoCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "undo NN-MM|NN",
		Short: "Take your own functions back after solve",
		Long: `Take your own functions back after solve. Of a chapter, all that were
borrowed.`,
		Annotations:       map[string]string{"example": "01-02"},
		Args:              exactly("an exercise, as 01-02, or a chapter, as 01"),
		ValidArgsFunction: l.completeIDs(true),
		RunE: func(_ *cobra.Command, args []string) error {
			return l.undo(args[0])
		},
	}
}

func (l *lab) solve(ctx context.Context, arg string) error {
	c, t, err := l.target(arg)
	if err != nil {
		return err
	}
	ids := []string{}
	if t.exercise != nil {
		ids = append(ids, t.exercise.ID)
	} else if ids, err = l.notPassing(ctx, t.chapter); err != nil {
		return err
	}
	if len(ids) == 0 {
		l.printf("%s passes: there is nothing to borrow.\n", t.chapter.Name)
		return nil
	}
	m := remember(c.Root)
	for _, id := range ids {
		changes, err := starter.Solve(c.Root, id)
		if err != nil {
			return err
		}
		l.moved(id, changes, "the reference's now")
		m.Borrowed[id] = l.now().UTC()
		if err := m.save(); err != nil {
			return err
		}
	}
	l.printf("%s\n", dim.Render("Yours is kept. Take it back with: "+name+" undo "+arg))
	return nil
}

// notPassing lists the exercises of a chapter that do not pass.
func (l *lab) notPassing(ctx context.Context, ch *course.Chapter) ([]string, error) {
	p, err := l.survey(ctx, survey{near: ch.Name})
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, e := range p.chapter(ch.Name).exercises {
		if !e.done() {
			ids = append(ids, e.ID)
		}
	}
	return ids, nil
}

func (l *lab) undo(arg string) error {
	c, t, err := l.target(arg)
	if err != nil {
		return err
	}
	m := remember(c.Root)
	var ids []string
	for _, e := range t.chapter.Exercises {
		_, borrowed := m.Borrowed[e.ID]
		if e == t.exercise || t.exercise == nil && borrowed {
			ids = append(ids, e.ID)
		}
	}
	if len(ids) == 0 {
		l.printf("Nothing of %s is borrowed: there is nothing to take back.\n", t.chapter.Name)
	}
	// The last borrowed goes first: a file then becomes what it was.
	slices.Reverse(ids)
	slices.SortStableFunc(ids, func(a, b string) int { return m.Borrowed[b].Compare(m.Borrowed[a]) })
	for _, id := range ids {
		changes, err := starter.Undo(c.Root, id)
		if err != nil {
			return err
		}
		l.moved(id, changes, "yours again")
		if len(changes) == 0 {
			l.printf("%s  is yours already: nothing changed\n", bold.Render(id))
		}
		delete(m.Borrowed, id)
		if err := m.save(); err != nil {
			return err
		}
	}
	return nil
}

// moved says whose an exercise's functions are now.
func (l *lab) moved(id string, changes []starter.Change, whose string) {
	for _, ch := range changes {
		l.printf("%s  %s is %s  %s\n", bold.Render(id), ch.Func, whose,
			link.Render(fmt.Sprintf("%s:%d", ch.File, ch.Line)))
	}
}
