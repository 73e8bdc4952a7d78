package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"time"

	"barewire/scripts/course"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
)

// A lab is one run of the command and the world it sees. Tests bring a world of
// their own.
type lab struct {
	in       io.Reader
	out, err io.Writer // both drop colour where it is not wanted
	screen   bool      // someone sits before out and can save while we watch
	size     func() (width, height int)
	dir      string // where the learner stands
	verify   verifier
	facts    func(root string) facts
	now      func() time.Time
}

// newLab is a lab in the real world.
func newLab() *lab {
	dir, _ := os.Getwd()
	return &lab{
		in:     os.Stdin,
		out:    colours(os.Stdout),
		err:    colours(os.Stderr),
		screen: isScreen(),
		size: func() (int, int) {
			w, h, err := term.GetSize(os.Stdout.Fd())
			if err != nil {
				return plainWidth, 24
			}
			return w, h
		},
		dir:    dir,
		verify: goTest,
		facts:  lookAround,
		now:    time.Now,
	}
}

// colours keeps what the terminal can show. Any NO_COLOR that is not empty
// counts, as no-color.org has it.
func colours(f *os.File) io.Writer {
	w := colorprofile.NewWriter(f, os.Environ())
	if os.Getenv("NO_COLOR") != "" && w.Profile > colorprofile.ASCII {
		w.Profile = colorprofile.ASCII
	}
	return w
}

// isScreen: both ends are a terminal that can be cleared. With input from
// /dev/null nobody is there to save a file.
func isScreen() bool {
	return term.IsTerminal(os.Stdin.Fd()) && term.IsTerminal(os.Stdout.Fd()) &&
		(os.Getenv("TERM") != "dumb" || runtime.GOOS == "windows")
}

// errFailed says that exercises failed. What there is to say is on the screen.
var errFailed = errors.New("exercises failed")

// A usageError is what a learner typed and what would have been possible.
type usageError struct{ got, want, nearest string }

func (e *usageError) Error() string {
	s := "got " + e.got + ", want " + e.want
	if e.nearest != "" {
		s += "\n     nearest: " + e.nearest
	}
	return s
}

// run obeys one command line and returns the exit status: 0, 1 when exercises
// or the work itself failed, 2 for a command line that means nothing, 130 for
// work broken off by Ctrl-C.
func (l *lab) run(args []string) int {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	// Ctrl-C comes twice, from the terminal and handed on by the go command, so
	// it stays caught to the very end.
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	go func() {
		<-interrupts
		cancel()
	}()
	root := l.command()
	root.SetArgs(longFlags(root, args))
	root.SetOut(l.out)
	root.SetErr(l.err)
	err := root.ExecuteContext(ctx)
	var usage *usageError
	switch {
	case err == nil:
		return 0
	case ctx.Err() != nil: // Ctrl-C before the end
		return 130
	case errors.Is(err, errFailed):
		return 1
	}
	fmt.Fprintf(l.err, "lab: %v\n", err)
	if errors.As(err, &usage) {
		return 2
	}
	return 1
}

// load reads the learner's tree, from wherever in the repository they stand.
func (l *lab) load() (*course.Course, error) {
	root, err := course.Root(l.dir)
	if err != nil {
		return nil, err
	}
	return course.Load(root, "chapters")
}

// width is how wide text is to be: as the terminal, but easy on the eye.
func (l *lab) width() int {
	if !l.screen {
		return plainWidth
	}
	columns, _ := l.size()
	return min(columns, plainWidth)
}

// note says what takes a moment, to those who look on.
func (l *lab) note(format string, args ...any) {
	if l.screen {
		fmt.Fprintln(l.err, dim.Render(fmt.Sprintf(format, args...)))
	}
}

func (l *lab) printf(format string, args ...any) {
	fmt.Fprintf(l.out, format, args...)
}
