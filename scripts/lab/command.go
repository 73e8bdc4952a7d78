package main

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"barewire/scripts/course"

	"github.com/pmezard/go-difflib/difflib"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// name is how the command is started.
const name = "go tool lab"

// command is the whole command line.
func (l *lab) command() *cobra.Command {
	root := &cobra.Command{
		Use:         "lab",
		Annotations: map[string]string{cobra.CommandDisplayNameAnnotation: name},
		Short:       "Write HTTP and WebSocket from sockets up, one exercise at a time",
		Long: `Write HTTP and WebSocket from sockets up, one exercise at a time.

Without a command: where you are and what to write next. On a terminal it then
stays, checks again on every save, and shows the first thing to mend.`,
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			return needValues(cmd)
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			return l.start(cmd.Context())
		},
	}
	cobra.EnableCommandSorting = false // in the order in which they are met
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(flagError)
	root.SetHelpCommand(l.helpCommand())
	root.AddCommand(
		l.listCommand(), l.checkCommand(), l.lessonCommand(), l.hintCommand(),
		l.diffCommand(), l.solveCommand(), l.undoCommand(), l.resetCommand(),
		l.replayCommand(), l.explainCommand(), l.doctorCommand(),
		l.completionCommand(),
	)
	root.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return nil
		}
		return unknownCommand(root, args[0])
	}
	return root
}

// helpCommand is cobra's, but for a command that there is not: that is as wrong
// here as anywhere.
func (l *lab) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help about any command",
		Args:  atMost(1, "one command"),
		RunE: func(cmd *cobra.Command, args []string) error {
			about, _, err := cmd.Root().Find(args)
			if err != nil || about == cmd.Root() && len(args) > 0 {
				return unknownCommand(cmd.Root(), args[0])
			}
			about.InitDefaultHelpFlag()
			return about.Help()
		},
	}
}

func unknownCommand(root *cobra.Command, got string) error {
	var names []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	e := &usageError{got: fmt.Sprintf("the command %q", got), want: oneOf(names)}
	if near := nearest(got, names); near != "" {
		e.nearest = name + " " + near
	} else if numbered.MatchString(got) {
		e.nearest = name + " check " + got
	}
	return e
}

var numbered = regexp.MustCompile(`^[0-9]{1,2}(-[0-9]{1,2})?$`)

// flagError puts pflag's complaint into our form, with the flags there are.
func flagError(cmd *cobra.Command, err error) error {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, "-"+f.Name)
		}
	})
	e := &usageError{got: err.Error(), want: oneOf(names)}
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		e.got = "the flag -" + unknown.GetSpecifiedName()
		e.nearest = nearest("-"+unknown.GetSpecifiedName(), names)
	case errors.As(err, &empty):
		f := empty.GetFlag()
		what, _ := pflag.UnquoteUsage(f)
		e.got, e.want = "-"+f.Name+" with nothing after it", "-"+f.Name+" "+what
	case errors.As(err, &invalid): // only of a flag that is there or not
		f := invalid.GetFlag()
		e.got, e.want = fmt.Sprintf("-%s=%s", f.Name, invalid.GetValue()), "-"+f.Name+", with nothing after it"
	}
	return e
}

func oneOf(names []string) string {
	if len(names) == 1 {
		return names[0]
	}
	return "one of " + strings.Join(names, ", ")
}

// needValues refuses -server "" and its like, which a shell makes of a variable
// that is not set.
func needValues(cmd *cobra.Command) error {
	var wrong error
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if f.Value.Type() == "string" && f.Value.String() == "" {
			what, _ := pflag.UnquoteUsage(f)
			wrong = &usageError{got: "-" + f.Name + " with nothing in it", want: "-" + f.Name + " " + what}
		}
	})
	return wrong
}

// longFlags lets flags be written with one dash, as Go's own tools have them.
func longFlags(root *cobra.Command, args []string) []string {
	out := make([]string, len(args))
	copy(out, args)
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if len(arg) > 2 && arg[0] == '-' && arg[1] != '-' && 'a' <= arg[1] && arg[1] <= 'z' {
			out[i] = "-" + arg
		}
	}
	return out
}

// nearest is the candidate most like got, "" when none is like it at all.
func nearest(got string, candidates []string) string {
	best, found := 0.55, ""
	for _, c := range candidates {
		m := difflib.NewMatcher(strings.Split(got, ""), strings.Split(c, ""))
		if r := m.Ratio(); r > best {
			best, found = r, c
		}
	}
	return found
}

// atMost refuses arguments after the first n. what names those n.
func atMost(n int, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) <= n {
			return nil
		}
		got := fmt.Sprintf("%q", args[n])
		if n > 0 {
			got += " after " + counted(n, "argument")
		}
		return &usageError{got: got, want: what}
	}
}

// exactly wants one argument.
func exactly(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return &usageError{
				got:     "nothing after " + cmd.Name(),
				want:    what,
				nearest: cmd.CommandPath() + " " + cmd.Annotations["example"],
			}
		}
		return atMost(1, what)(cmd, args)
	}
}

// A target is what NN or NN-MM means. exercise is nil for a whole chapter.
type target struct {
	chapter  *course.Chapter
	exercise *course.Exercise
}

// find reads NN, NN-name or NN-MM; leading zeros may be left out.
func find(c *course.Course, arg string) (target, error) {
	if ch := c.Chapter(arg); ch != nil {
		return target{chapter: ch}, nil
	}
	id := arg
	if numbered.MatchString(arg) && strings.Contains(arg, "-") {
		var ch, ex int
		fmt.Sscanf(arg, "%d-%d", &ch, &ex)
		id = fmt.Sprintf("%02d-%02d", ch, ex)
	}
	if e := c.Exercise(id); e != nil {
		return target{e.Chapter, e}, nil
	}
	return target{}, notThere(c, arg, id)
}

// notThere says which chapters, or which of a chapter's exercises, there are.
func notThere(c *course.Course, arg, id string) error {
	e := &usageError{got: fmt.Sprintf("%q", arg)}
	before, _, _ := strings.Cut(id, "-")
	if ch := c.Chapter(before); ch != nil && numbered.MatchString(id) && len(ch.Exercises) > 0 {
		first, last := ch.Exercises[0].ID, ch.Exercises[len(ch.Exercises)-1].ID
		e.want, e.nearest = fmt.Sprintf("an exercise of %s, %s to %s", ch.Name, first, last), first
		if id > last {
			e.nearest = last
		}
		return e
	}
	var names, ids []string
	for _, ch := range c.Chapters {
		names = append(names, ch.Name)
		for _, x := range ch.Exercises {
			ids = append(ids, x.ID)
		}
	}
	e.want = "a chapter or an exercise, as 01 or 01-02"
	if n := len(names); n > 0 {
		e.want = fmt.Sprintf("a chapter, %s to %s, or an exercise, as 01-02", names[0][:2], names[n-1][:2])
	}
	e.nearest = nearest(arg, append(names, ids...))
	return e
}

// findExercise is find for commands that mean one exercise.
func findExercise(c *course.Course, arg string) (*course.Exercise, error) {
	t, err := find(c, arg)
	if err != nil {
		return nil, err
	}
	if t.exercise == nil {
		e := &usageError{got: "the chapter " + t.chapter.Name, want: "one of its exercises"}
		if x := t.chapter.Exercises; len(x) > 0 {
			e.want = fmt.Sprintf("one of its exercises, %s to %s", x[0].ID, x[len(x)-1].ID)
		}
		return nil, e
	}
	return t.exercise, nil
}

// completeIDs completes the ids of exercises, and of chapters if wanted.
func (l *lab) completeIDs(chapters bool) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		c, err := l.load()
		if err != nil || len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var out []string
		for _, ch := range c.Chapters {
			if chapters {
				out = append(out, cobra.CompletionWithDesc(ch.Name[:2], ch.Title))
			}
			for _, e := range ch.Exercises {
				out = append(out, cobra.CompletionWithDesc(e.ID, e.Title))
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}
