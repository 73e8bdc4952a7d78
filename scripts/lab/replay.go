package main

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"slices"
	"strings"
	"time"

	"barewire/scripts/course"
	"barewire/scripts/dissect"
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
		b.WriteString(conversations(talks(events, r.Script)))
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

// A talk is what was said on one connection of one side, in turns.
type talk struct {
	side, conn string
	number     int
	turns      []turn
}

type turn struct {
	sent bool
	data []byte
}

// talks gathers a script's events by connection; reads or writes in a row make
// one turn.
func talks(events []exercise.Event, script string) []*talk {
	var list []*talk
	byNumber := map[int]*talk{}
	for _, e := range events {
		if e.Script != script {
			continue
		}
		t := byNumber[e.Number]
		if t == nil {
			t = &talk{side: e.Side, conn: e.Conn, number: e.Number}
			byNumber[e.Number], list = t, append(list, t)
		}
		if n := len(t.turns); n > 0 && t.turns[n-1].sent == e.Sent {
			t.turns[n-1].data = append(t.turns[n-1].data, e.Data...)
		} else {
			t.turns = append(t.turns, turn{e.Sent, slices.Clone(e.Data)})
		}
	}
	slices.SortStableFunc(list, func(a, b *talk) int { return a.number - b.number })
	return list
}

func (t *talk) got() string {
	var b strings.Builder
	for _, turn := range t.turns {
		if !turn.sent {
			b.Write(turn.data)
		}
	}
	return b.String()
}

// maxTalks is how many connections of a script are shown: those of a send at
// every split are all alike.
const maxTalks = 3

// conversations shows the learner's connections, each with what the reference
// said on its own.
func conversations(all []*talk) string {
	var mine, theirs []*talk
	for _, t := range all {
		if t.side == "learner" {
			mine = append(mine, t)
		} else {
			theirs = append(theirs, t)
		}
	}
	var b strings.Builder
	named := map[string]int{}
	for i, t := range mine {
		if i == maxTalks {
			fmt.Fprintf(&b, "\n%s\n", dim.Render("… and "+counted(len(mine)-i, "connection")+" more"))
			break
		}
		title := "connection"
		if len(mine) > 1 {
			title = fmt.Sprintf("connection %d of %d", i+1, len(mine))
		}
		if t.conn != "" {
			title += " @" + t.conn
		}
		fmt.Fprintf(&b, "\n%s\n", link.Render(title))
		for n, turn := range t.turns {
			who := "yours"
			if turn.sent {
				who = "sent"
			}
			b.WriteString(turnText(who, turn.data, t.parts(n)))
		}
		b.WriteString(referenceText(t, theirs, named[t.conn]))
		named[t.conn]++
	}
	return b.String()
}

// referenceText is what the reference said on its connection of that name.
// Where the learner has one for each split and the reference a single one, it
// stands for all.
func referenceText(mine *talk, theirs []*talk, i int) string {
	theirs = slices.DeleteFunc(slices.Clone(theirs), func(t *talk) bool { return t.conn != mine.conn })
	if len(theirs) == 0 {
		return ""
	}
	their := theirs[min(i, len(theirs)-1)]
	got := []byte(their.got())
	switch {
	case string(got) == mine.got():
		return "  " + bold.Render("reference") + "  the same bytes\n"
	case their.framed():
		return turnText("reference", got, dissect.HTTP2(got))
	}
	return turnText("reference", got, guess(got, false))
}

// framed reports whether the client began as one of HTTP/2 does.
func (t *talk) framed() bool {
	for _, turn := range t.turns {
		if turn.sent {
			return bytes.HasPrefix(turn.data, []byte("PRI * HTTP/2.0"))
		}
	}
	return false
}

// parts labels a turn. Where frames are spoken it knows all that went before
// in its direction: a frame may begin in one turn and end in another, and a
// field block means what earlier ones have made of it.
func (t *talk) parts(n int) []dissect.Part {
	this := t.turns[n]
	if !t.framed() {
		return guess(this.data, this.sent)
	}
	var all []byte
	for _, turn := range t.turns[:n+1] {
		if turn.sent == this.sent {
			all = append(all, turn.data...)
		}
	}
	from := len(all) - len(this.data)
	var parts []dissect.Part
	for _, part := range dissect.HTTP2(all) {
		if part.Offset >= from {
			part.Offset -= from
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 || parts[0].Offset > 0 {
		n := len(this.data)
		if len(parts) > 0 {
			n = parts[0].Offset
		}
		parts = slices.Insert(parts, 0, dissect.Part{Len: n, Hex: true,
			Name: "rest of the last part"})
	}
	return parts
}

// maxRows is how much of a labelled turn is shown.
const maxRows = 24

// guess labels a turn by what it looks like.
func guess(data []byte, sent bool) []dissect.Part {
	kind, parts := dissect.Guess(data)
	if kind == "lines" && sent {
		for i := range parts {
			parts[i].Bad = "" // a client may end its lines with LF alone
		}
	}
	if kind == "lines" && !bytes.Contains(data, []byte("\n")) {
		return dissect.Bytes(data) // a bare body need not be a line
	}
	return parts
}

func turnText(who string, data []byte, parts []dissect.Part) string {
	var b strings.Builder
	fmt.Fprintf(&b, "  %s  %s\n", bold.Render(who), counted(len(data), "byte"))
	n := 0
	for row := range strings.Lines(partsText(data, parts)) {
		if n++; n > maxRows {
			b.WriteString("    … more\n")
			break
		}
		b.WriteString("    " + row)
	}
	return b.String()
}
