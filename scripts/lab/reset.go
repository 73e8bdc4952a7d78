package main

import (
	"barewire/scripts/starter"

	"github.com/spf13/cobra"
)

func (l *lab) resetCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "reset NN-MM|NN",
		Short: "Begin an exercise or a chapter anew, keeping a copy",
		Long: `Begin an exercise or a chapter anew: its functions, or all of its files, become
what they were at the start. A copy of the chapter as it is now is kept.`,
		Annotations:       map[string]string{"example": "01-02"},
		Args:              exactly("an exercise, as 01-02, or a chapter, as 01"),
		ValidArgsFunction: l.completeIDs(true),
		RunE: func(_ *cobra.Command, args []string) error {
			return l.reset(args[0])
		},
	}
}

func (l *lab) reset(arg string) error {
	c, t, err := l.target(arg)
	if err != nil {
		return err
	}
	what, again := t.chapter.Name, t.chapter.Exercises
	if t.exercise != nil {
		what, again = t.exercise.ID, again[:0:0]
		again = append(again, t.exercise)
	}
	backup, err := starter.Reset(c.Root, what)
	if err != nil {
		return err
	}
	m := remember(c.Root)
	for _, e := range again {
		delete(m.Borrowed, e.ID)
	}
	if err := m.save(); err != nil {
		return err
	}
	l.printf("%s is as at the start.\n", bold.Render(what))
	if backup != "" {
		l.printf("What was there is kept in %s\n", link.Render(backup))
	}
	return nil
}
