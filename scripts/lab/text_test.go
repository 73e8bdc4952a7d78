package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"barewire/scripts/course"
	"barewire/scripts/exercise"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// golden compares what a terminal without colour would show with a transcript.
func golden(t *testing.T, name, got string) {
	t.Helper()
	var b bytes.Buffer
	w := &colorprofile.Writer{Forward: &b, Profile: colorprofile.NoTTY}
	if _, err := w.WriteString(got); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", file, &b, want)
	}
}

func TestReplayText(t *testing.T) {
	const asked = "GET / HTTP/1.0\r\n\r\n"
	event := func(script, side, conn string, number int, sent bool, data string) exercise.Event {
		return exercise.Event{Script: script, Side: side, Conn: conn, Number: number, Sent: sent, Data: []byte(data)}
	}
	same, differs := "03-01-same", "03-01-differs"
	events := []exercise.Event{
		event(same, "learner", "", 1, true, asked[:4]),
		event(same, "learner", "", 1, true, asked[4:]),
		event(same, "reference", "", 2, true, asked),
		event(same, "learner", "", 1, false, "HTTP/1.0 200 OK\r\n\r\n"),
		event(same, "reference", "", 2, false, "HTTP/1.0 200 OK\r\n\r\n"),
		event(differs, "learner", "a", 3, true, asked),
		event(differs, "reference", "a", 4, true, asked),
		event(differs, "learner", "a", 3, false, "HTTP/1.0 200 OK\n\n"),
		event(differs, "reference", "a", 4, false, "HTTP/1.0 200 OK\r\n\r\n"),
	}
	events = append(events, event(same, "learner", "", 1, false, "a bare body"),
		event(same, "reference", "", 2, false, "a bare body"))
	for n := range 5 {
		events = append(events, event(differs, "learner", "b", 5+n, true, asked))
	}
	golden(t, "replay.golden", replayText([]exercise.Result{
		{Exercise: "03-01", Script: same, Title: "The same. RFC 9112 §4", State: exercise.Pass},
		{Exercise: "03-01", Script: differs, Title: "Another.", State: exercise.Fail, Flags: []string{"-idle", "300ms"}, Failure: &exercise.Failure{
			Exercise: "03-01", Name: "differs", Summary: "LF, not CR LF",
		}},
		{Exercise: "03-01", Script: "03-01-stop", Title: "A third.", State: exercise.Fail, Failure: &exercise.Failure{
			Exercise: "03-01", Name: "stop", Summary: "cannot stop the server", Kind: exercise.KindScript,
		}},
		{Exercise: "03-01", Script: "03-01-flags", Title: "A fourth.", State: exercise.LeftOut, Flags: []string{"-addr", "[::1]:0", "-slow"}, Failure: &exercise.Failure{
			Exercise: "03-01", Name: "flags", Summary: "waited 2s",
		}},
	}, events, "go -C chapters/03-responses run . -addr 127.0.0.1:8080"))
}

// Frames are labelled across turns: one may begin in one and end in the next.
func TestReplayFrames(t *testing.T) {
	const script = "06-03-ping"
	ping := "\x00\x00\x08\x06\x01\x00\x00\x00\x00\x01\x02\x03\x04\x05\x06\x07\x08"
	var events []exercise.Event
	for _, e := range []struct {
		sent bool
		data string
	}{
		{true, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x08\x06\x00\x00"},
		{false, "\x00\x00\x00\x04\x00\x00\x00\x00\x00"},
		{true, "\x00\x00\x00\x01\x02\x03\x04\x05\x06\x07\x08"},
		{false, "\x00\x00\x11" + ping[3:]},
	} {
		events = append(events, exercise.Event{Script: script, Side: "learner", Number: 1, Sent: e.sent, Data: []byte(e.data)})
	}
	golden(t, "replay-frames.golden", replayText([]exercise.Result{
		{Exercise: "06-03", Script: script, Title: "A ping. RFC 9113 §6.7", State: exercise.Pass},
	}, events, "go -C chapters/06-first-answer run . -addr 127.0.0.1:8080"))
}

// Behind 101 it is WebSocket, in both directions and whatever segment it is in.
func TestReplayUpgraded(t *testing.T) {
	const script = "10-07-first-bytes"
	var events []exercise.Event
	for _, e := range []struct {
		sent bool
		data string
	}{
		{true, "GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n\x81\x82\x00\x00\x00\x00h"},
		{false, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n\x81\x02hi"},
		{true, "i\x88\x80\x00\x00\x00\x00"},
		{false, "\x88\x00"},
	} {
		events = append(events, exercise.Event{Script: script, Side: "learner", Number: 1, Sent: e.sent, Data: []byte(e.data)})
	}
	for _, e := range []struct {
		sent bool
		data string
	}{
		{true, string(events[0].Data)},
		{false, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n\x88\x00"},
	} {
		events = append(events, exercise.Event{Script: script, Side: "reference", Number: 2, Sent: e.sent, Data: []byte(e.data)})
	}
	golden(t, "replay-upgraded.golden", replayText([]exercise.Result{
		{Exercise: "10-07", Script: script, Title: "The first bytes. RFC 6455 §4.1", State: exercise.Pass},
	}, events, "go -C chapters/10-handshake run . -addr 127.0.0.1:8080"))
}

func TestCompilerWords(t *testing.T) {
	for _, c := range []struct{ name, out, want string }{
		{"build", "# barewire/01-sockets/tcp\nchapters/01-sockets/tcp/a.go:3:4: undefined: x\nFAIL\tbarewire/01-sockets [build failed]\nFAIL\n",
			"chapters/01-sockets/tcp/a.go:3:4: undefined: x"},
		{"vet", "# barewire/01-sockets\n# [barewire/01-sockets]\nchapters/01-sockets/main.go:3:4: fmt.Println arg list ends with redundant newline\nFAIL\tbarewire/01-sockets [build failed]\nFAIL\n",
			"chapters/01-sockets/main.go:3:4: fmt.Println arg list ends with redundant newline"},
		{"sibling", "# barewire/02-requests\nchapters/02-requests/main.go:12:2: package barewire/01-sockets/tcp is not in std (/go/src/barewire/01-sockets/tcp)\nFAIL\tbarewire/02-requests [setup failed]\nFAIL\n",
			"chapters/02-requests/main.go:12:2: package barewire/01-sockets/tcp is not in std (/go/src/barewire/01-sockets/tcp)\n" +
				"That is a chapter of this course: chapters/01-sockets is missing, or go.work does not list it.\n" +
				"Get it back with: git checkout -- chapters/01-sockets go.work"},
		{"many", strings.Repeat("a.go:1:1: x\n", 11), strings.Repeat("a.go:1:1: x\n", 8) + "… and 3 lines more"},
		{"nothing", "ok  \tbarewire/01-sockets\t0.1s\n", ""},
	} {
		if got := compilerWords(c.out); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// What the compiler says of a file is the learner's to mend; the rest is not.
func TestBuildText(t *testing.T) {
	for build, want := range map[string]string{
		"chapters/01-lines/lines/lines.go:9:2: undefined: x": "01-lines does not compile\n",
		"go: -race requires cgo":                             "01-lines cannot be built\n",
		"failed to initialize build cache":                   "01-lines cannot be built\n",
	} {
		c := &chapterProgress{Chapter: &course.Chapter{Name: "01-lines"}, build: build}
		var b bytes.Buffer
		w := &colorprofile.Writer{Forward: &b, Profile: colorprofile.NoTTY}
		w.WriteString(buildText(c))
		if want += build + "\n"; b.String() != want {
			t.Errorf("got\n%s\nwant\n%s", &b, want)
		}
	}
}

func TestBar(t *testing.T) {
	for _, c := range []struct {
		done, all int
		want      string
	}{
		{0, 0, "░░░░"}, {0, 9, "░░░░"}, {1, 99, "█░░░"}, {98, 99, "███░"}, {99, 99, "████"},
	} {
		var b bytes.Buffer
		w := &colorprofile.Writer{Forward: &b, Profile: colorprofile.NoTTY}
		w.WriteString(bar(c.done, c.all, 4))
		if b.String() != c.want {
			t.Errorf("%d of %d: got %s, want %s", c.done, c.all, &b, c.want)
		}
	}
}

func TestAnchor(t *testing.T) {
	for heading, want := range map[string]string{
		"03-02 The status line":              "03-02-the-status-line",
		"01-08 Bonus: `listen`, by syscalls": "01-08-bonus-listen-by-syscalls",
		"02-05 Größe_x":                      "02-05-größe_x",
	} {
		if got := anchor(heading); got != want {
			t.Errorf("%q: got %q, want %q", heading, got, want)
		}
	}
}

// The screen shows no line beyond its last row, however long lines wrap.
func TestFit(t *testing.T) {
	long := strings.Repeat("x", 25) + "\n"
	got := fit(strings.Repeat(long, 9), 10, 12, "x")
	if n := strings.Count(got, "x\n"); n != 3 {
		t.Errorf("got %d lines of three rows each in twelve rows, want 3:\n%s", n, got)
	}
	if short := "a\nb\n"; fit(short, 10, 10, "") != short {
		t.Errorf("got %q, want it whole", fit(short, 10, 10, ""))
	}
}

// On a narrow terminal too, the head stays on the screen, and what is cut off
// of a hint is a hint.
func TestWatchFits(t *testing.T) {
	ch := &course.Chapter{Name: "01-lines", Tree: "chapters"}
	ch.Exercises = []*course.Exercise{{ID: "01-01", Chapter: ch}}
	for _, columns := range []int{40, 60, 200} {
		w := &watcher{
			lab:      &lab{screen: true, size: func() (int, int) { return columns, 20 }},
			progress: outline(&course.Course{Tree: "chapters", Chapters: []*course.Chapter{ch}}, &memory{}),
			help:     strings.Repeat("a line of a hint\n", 20), helped: "01-01",
			foot: "12:00:00, checked in 0.1 s",
		}
		rows := 2 // the empty line before the foot, and the cursor's
		for line := range strings.Lines(w.text() + w.footer()) {
			rows += rowsOf(line, columns)
		}
		if rows > 20 || !strings.Contains(w.text(), "go tool lab hint 01-01 -all") {
			t.Errorf("%d columns: got %d rows of 20:\n%s", columns, rows, w.text())
		}
	}
}

// A lesson fits a narrow terminal; on a wide one it stays as it was written.
func TestLessonText(t *testing.T) {
	const markdown = "# A heading that is rather long\n\nOne two three four five\nsix.\n`code` begins.\n\n- a list\n  goes on\n\n" +
		"<!-- gen:run x -->\n```go\nfunc F()\n\n12345678901234567890\n```\n<!-- /gen -->\n"
	const list = "\n- a list\n  goes on\n\n"
	for width, want := range map[int]string{
		0:  "One two three four five\nsix.\n`code` begins.\n" + list + "    func F()\n    \n    12345678901234567890\n",
		80: "One two three four five\nsix.\n`code` begins.\n" + list + "    func F()\n    \n    12345678901234567890\n",
		22: "One two three four\nfive six. `code`\nbegins.\n" + list + "  func F()\n  \n  12345678901234567890\n",
	} {
		var b bytes.Buffer
		w := &colorprofile.Writer{Forward: &b, Profile: colorprofile.NoTTY}
		w.WriteString(lessonText(markdown, width))
		if want = "# A heading that is rather long\n\n" + want; b.String() != want {
			t.Errorf("%d columns: got\n%s\nwant\n%s", width, &b, want)
		}
	}
}

func TestWrap(t *testing.T) {
	text := "    code\none two three four five"
	if got, want := wrap(text, 20), "    code\none two three four\nfive"; got != want {
		t.Errorf("got %q, want %q: no space at a line's end", got, want)
	}
}

func TestFailureTextKeepsEveryByte(t *testing.T) {
	plainText := "FAIL 01-01 cut: no\n  sent  \"a\"\n        ^\n  rule  one\n  two\n"
	var b bytes.Buffer
	w := &colorprofile.Writer{Forward: &b, Profile: colorprofile.NoTTY}
	w.WriteString(failureText(plainText))
	if b.String() != plainText {
		t.Errorf("got\n%s\nwant\n%s", &b, plainText)
	}
	if !strings.Contains(failureText(plainText), "\x1b[") {
		t.Error("got no colour, want some")
	}
	if w := lipgloss.Width(failureText("FAIL a\tb")); w == 0 {
		t.Error("got nothing")
	}
}

// A course without titles, scripts or lesson is shown all the same.
func TestBareCourse(t *testing.T) {
	ch := &course.Chapter{Name: "01-lines", Title: "01-lines", Tree: "chapters"}
	ch.Exercises = []*course.Exercise{{ID: "01-01", Chapter: ch, Funcs: []course.Func{{Name: "Cut", File: "cut.go", Line: 1}}}}
	p := outline(&course.Course{Tree: "chapters", Chapters: []*course.Chapter{ch}}, &memory{})
	if got := statusText(p, nil, plainWidth); !strings.Contains(got, "cut.go:1") {
		t.Errorf("got\n%s\nwant the function's place", got)
	}
	if got := statusText(outline(&course.Course{}, &memory{}), nil, 20); !strings.Contains(got, "passes") {
		t.Errorf("got\n%s\nwant an end", got)
	}
}
