package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"regexp"
	"slices"
	"strings"
	"time"

	"barewire/scripts/course"
	"barewire/scripts/exercise"

	"github.com/spf13/cobra"
)

func (l *lab) replayCommand() *cobra.Command {
	addr := ""
	cmd := &cobra.Command{
		Use:   "replay NN-MM",
		Short: "Send an exercise's bytes to a server that you started yourself",
		Long: `Send an exercise's bytes to a server that you started yourself, and show what
came back, from yours and from the reference, with every part labelled. So you
can watch your own prints, or a debugger, while the exercise's client talks.`,
		Example: `  go -C chapters/03-responses run .      # in one terminal
  go tool lab replay 03-02               # in another`,
		Annotations:       map[string]string{"example": "01-02"},
		Args:              exactly("an exercise, as 01-02"),
		ValidArgsFunction: l.completeIDs(false),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := l.load()
			if err != nil {
				return err
			}
			e, err := findExercise(c, args[0])
			if err != nil {
				return err
			}
			return l.replay(cmd.Context(), e, addr)
		},
	}
	cmd.Flags().StringVar(&addr, "addr", "127.0.0.1:8080", "where your server listens, `HOST:PORT`")
	return cmd
}

func (l *lab) replay(ctx context.Context, e *course.Exercise, addr string) error {
	if _, _, err := net.SplitHostPort(addr); err != nil {
		return &usageError{got: fmt.Sprintf("-addr %q", addr), want: "HOST:PORT, as 127.0.0.1:8080"}
	}
	if !slices.ContainsFunc(e.Scripts, talks) {
		return fmt.Errorf("%s sends nothing: its scripts run your program as a tool; %s check %[1]s says how", e.ID, name)
	}
	conn, err := net.DialTimeout("tcp", addr, 2*time.Second)
	if err != nil {
		return fmt.Errorf("nobody listens on %s: start yours first, in another terminal: %s",
			addr, startCommand(e.Chapter, addr))
	}
	conn.Close()
	tape := new(exercise.Tape)
	report, err := exercise.Check(exercise.Options{
		Root: e.Chapter.Root, Tree: e.Chapter.Tree, Chapter: e.Chapter.Name, Only: e.ID,
		Learner: exercise.Program{Addr: addr}, Tape: tape, Context: ctx,
	})
	if err != nil {
		return err
	}
	l.printf("%s", replayText(report.Results, tape.Events(), startCommand(e.Chapter, addr)))
	for _, r := range report.Results {
		if r.State == exercise.Fail && !beyondReplay(r) {
			return errFailed
		}
	}
	return nil
}

var serveLine = regexp.MustCompile(`(?m)^(?:\[.*\] )?serve\b`)

// talks reports whether a script starts a server, and so has bytes for it.
func talks(s *course.Script) bool {
	text, err := os.ReadFile(s.Path)
	return err != nil || serveLine.Match(text)
}

// startCommand starts the chapter's program where replay looks for it.
func startCommand(c *course.Chapter, addr string) string {
	return fmt.Sprintf("go -C chapters/%s run . -addr %s", c.Name, addr)
}

// withFlags adds a script's flags to the command that starts its server. An
// -addr of its own is left out, for replay has another.
func withFlags(start string, flags []string) string {
	for i := 0; i < len(flags); i++ {
		if flags[i] == "-addr" {
			i++
			continue
		}
		start += " " + flags[i]
	}
	return start
}

// beyondReplay tells a script that wants what only check can do, such as to
// stop the server.
func beyondReplay(r exercise.Result) bool {
	return r.Failure != nil && r.Failure.Kind == exercise.KindScript
}

// replayText is every script's conversation, then what came of it.
func replayText(results []exercise.Result, events []exercise.Event, start string) string {
	var b strings.Builder
	for i, r := range results {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(bold.Render(r.Script) + "  " + r.Title + "\n")
		b.WriteString(dim.Render("start  "+withFlags(start, r.Flags)) + "\n")
		if r.Note != "" {
			b.WriteString(soon.Render("note") + "  " + r.Note + "\n")
		}
		b.WriteString(conversations(talksOf(events, r.Script)))
		switch {
		case beyondReplay(r):
			fmt.Fprintf(&b, "\n%s  %s: %s; %s check %s does it\n", soon.Render("not replayed"),
				r.Script, r.Failure.Summary, name, r.Exercise)
		case r.Failure != nil && r.State == exercise.LeftOut:
			fmt.Fprintf(&b, "\n%s  %s: %s\nThat is no fault of a server that was started otherwise than above; %s check %s starts it so.\n",
				soon.Render("not judged"), r.Script, r.Failure.Summary, name, r.Exercise)
		case r.Failure != nil:
			b.WriteString("\n" + failureText(r.Failure.String()))
		default:
			b.WriteString("\n" + good.Render(r.State) + "  " + r.Script + "\n")
		}
	}
	return b.String()
}
