package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"barewire/scripts/course"
	"barewire/scripts/exercise"

	"github.com/charmbracelet/colorprofile"
)

// A screenBuffer is a terminal that tests can wait on.
type screenBuffer struct {
	mu      sync.Mutex
	changed *sync.Cond
	text    bytes.Buffer
}

func (s *screenBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.changed.Broadcast()
	return s.text.Write(p)
}

// await returns what was drawn once all of it holds text, and forgets it.
func (s *screenBuffer) await(t *testing.T, text string) string {
	t.Helper()
	late := time.AfterFunc(10*time.Second, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.text.WriteString("\x00")
		s.changed.Broadcast()
	})
	defer late.Stop()
	s.mu.Lock()
	defer s.mu.Unlock()
	for !strings.Contains(s.text.String(), text) {
		if strings.HasSuffix(s.text.String(), "\x00") {
			t.Fatalf("waited for %q, got\n%s", text, &s.text)
		}
		s.changed.Wait()
	}
	got := s.text.String()
	s.text.Reset()
	return got
}

// watched starts a watch over a copy of the small course. end gives what the
// learner types an end.
func watched(t *testing.T, ctx context.Context) (root string, screen *screenBuffer, keys *io.PipeWriter, ended chan error) {
	t.Helper()
	root = t.TempDir()
	if err := os.CopyFS(root, os.DirFS("testdata/course")); err != nil {
		t.Fatal(err)
	}
	screen = new(screenBuffer)
	screen.changed = sync.NewCond(&screen.mu)
	in, keys := io.Pipe()
	out := &colorprofile.Writer{Forward: screen, Profile: colorprofile.ASCII}
	l := &lab{
		in: in, out: out, err: io.Discard, screen: true, dir: root,
		size:   func() (int, int) { return 100, 40 },
		verify: pretend, facts: pretendFacts, now: noon,
	}
	ended = make(chan error, 1)
	go func() { ended <- l.watch(ctx) }()
	return root, screen, keys, ended
}

func solution(t *testing.T) []byte {
	t.Helper()
	src, err := os.ReadFile("testdata/course/solutions/01-lines/lines/lines.go")
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func TestWatch(t *testing.T) {
	root, screen, keys, ended := watched(t, t.Context())
	file := filepath.Join(root, "chapters/01-lines/lines/lines.go")

	got := screen.await(t, "0 of 4")
	if !strings.Contains(got, "Next") {
		t.Errorf("got\n%s\nwant the next exercise", got)
	}

	// An editor that truncates and writes.
	if err := os.WriteFile(file, solution(t), 0o666); err != nil {
		t.Fatal(err)
	}
	drawnOnce(t, screen.await(t, "2 of 4"))

	// An editor that writes another file and renames it, keeping the time.
	if err := os.WriteFile(filepath.Join(root, "verdicts"), []byte("01-01-cut fail LF alone\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	part := filepath.Join(root, "part")
	if err := os.WriteFile(part, append(solution(t), "// Saved.\n"...), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(part, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(part, file); err != nil {
		t.Fatal(err)
	}
	drawnOnce(t, screen.await(t, "FAIL 01-01 cut: LF alone"))

	// Enter checks again though nothing changed; h shows a hint.
	if err := os.Remove(filepath.Join(root, "verdicts")); err != nil {
		t.Fatal(err)
	}
	io.WriteString(keys, "\n")
	screen.await(t, "01-01  Cut a line")
	io.WriteString(keys, "h\n")
	screen.await(t, "hint 1 of 3")
	io.WriteString(keys, "q\n")
	if err := <-ended; err != nil {
		t.Errorf("got %v, want a clean end", err)
	}
}

// drawnOnce wants the screen cleared once: whoever records a terminal would
// see a second drawing of the same.
func drawnOnce(t *testing.T, got string) {
	t.Helper()
	if n := strings.Count(got, "\x1b[2J"); n != 1 {
		t.Errorf("got %d drawings, want 1:\n%q", n, got)
	}
}

func TestWatchEndsByCtrlC(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	_, screen, _, ended := watched(t, ctx)
	screen.await(t, "0 of 4")
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("got %v, want a clean end", err)
	}
	screen.await(t, "Go on with: go tool lab")
}

// TestWatchSlowChapter wants the exercise at hand checked before the others
// where a check takes long.
func TestWatchSlowChapter(t *testing.T) {
	root := t.TempDir()
	if err := os.CopyFS(root, os.DirFS("testdata/course")); err != nil {
		t.Fatal(err)
	}
	screen := new(screenBuffer)
	screen.changed = sync.NewCond(&screen.mu)
	in, keys := io.Pipe()
	var clock atomic.Int64 // in seconds: each check takes two
	l := &lab{
		in: in, out: &colorprofile.Writer{Forward: screen, Profile: colorprofile.ASCII},
		err: io.Discard, screen: true, dir: root,
		size: func() (int, int) { return 100, 40 }, facts: pretendFacts,
		now: func() time.Time { return noon().Add(time.Duration(clock.Load()) * time.Second) },
		verify: func(ctx context.Context, ch *course.Chapter, o verifyOptions) (*exercise.Report, error) {
			clock.Add(2)
			return pretend(ctx, ch, o)
		},
	}
	ended := make(chan error, 1)
	go func() { ended <- l.watch(t.Context()) }()
	screen.await(t, "0 of 4")
	runs, verdicts := filepath.Join(root, "runs"), filepath.Join(root, "verdicts")
	if err := os.WriteFile(verdicts, []byte("01-01-cut fail LF alone\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(root, "chapters/01-lines/lines/lines.go")
	if err := os.WriteFile(file, solution(t), 0o666); err != nil {
		t.Fatal(err)
	}
	screen.await(t, "checked in 2.0 s. Enter")
	for _, old := range []string{runs, verdicts} {
		if err := os.Remove(old); err != nil {
			t.Fatal(err)
		}
	}
	io.WriteString(keys, "\n")
	drawn := screen.await(t, "checked in 2.0 s. Enter")
	if first, _, ok := strings.Cut(drawn, "the others are being checked"); !ok ||
		!strings.Contains(first, "01-01  Cut a line") {
		t.Errorf("got\n%q\nwant the verdict on 01-01 before the others are checked", drawn)
	}
	got, err := os.ReadFile(runs)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"01-lines", "01-01", "01-lines"}
	if words := strings.Fields(string(got)); !slices.Equal(words, want) {
		t.Errorf("got the checks %q, want %q", words, want)
	}
	io.WriteString(keys, "q\n")
	if err := <-ended; err != nil {
		t.Errorf("got %v, want a clean end", err)
	}
}

// Of a chapter that does not compile no exercise is asked by itself: what was
// said of the others would be shown with it.
func TestAtHand(t *testing.T) {
	ch := &course.Chapter{Name: "01-lines"}
	ch.Exercises = []*course.Exercise{{ID: "01-01", Chapter: ch}}
	p := outline(&course.Course{Chapters: []*course.Chapter{ch}}, &memory{})
	w := &watcher{progress: p, busy: "01-lines", took: slow}
	if got := w.atHand(); got != "01-01" {
		t.Errorf("got %q, want 01-01", got)
	}
	p.chapters[0].build = "lines.go:1:1: undefined"
	if got := w.atHand(); got != "" {
		t.Errorf("got %q, want nothing", got)
	}
}
